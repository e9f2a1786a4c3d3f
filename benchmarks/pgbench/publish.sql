-- One publish as alerts-service writes it: each act is a transaction, statement by statement what PostgreSQL logs for it
-- (log_statement = all), with values as long as the real ones, which come in as variables and go over the wire each time.

\set i :i + 1
\set n (:run * 100000000 + :i) * 64 + :client_id

-- create
begin;
select pg_try_advisory_xact_lock(hashtextextended('ID-BPOM id-bpom-2f28d4cbf416 ' || (:n)::text, 0));
select request_hash, status, headers::text, body
from idempotency_key
where agency = 'ID-BPOM'
  and client = 'id-bpom-2f28d4cbf416'
  and key = (:n)::text
  and created_at > now() - interval '72 hours';

insert into alert (
  audience_agencies, audience_countries, audience_exclude, audience_groups, audience_persons, basis, content,
  created_at, creator, distributed_at, flag_agencies, flag_countries, last_reason, network, origin, recall_class,
  reference, revision, risk_decision, sent_to_desk_at, source_fingerprint, source_number, source_scheme, status,
  submitted_at, tlp, type, validated_at, verification, verified_at, version, id)
values (
  '{SG-HSA}', '{}', '{}', '{id-task-force}', '{}', 'ENFORCEMENT_OPERATION', (:content)::jsonb, now(), null, null,
  '{KR-MFDS}', '{MY}', null, 'MEDICINE', 'ID-BPOM', 'I', null, 0, 'SERIOUS', null, null, null, null, 'DRAFT', null,
  'AMBER', 'ALERT', null, null, null, 1, lpad(to_hex((:n)::bigint), 32, '0')::uuid);

insert into alert_version (changed_at, changed_by, content, distributed_at, alert_id, version)
values (now(), 'id-bpom-2f28d4cbf416', (:content)::jsonb, null, lpad(to_hex((:n)::bigint), 32, '0')::uuid, 1);
insert into alert_key (alert_id, kind, value)
select lpad(to_hex((:n)::bigint), 32, '0')::uuid, kind, value
from unnest(
  cast('{GTIN,REGISTRATION,LOT,OPERATOR,OPERATOR,ORIGIN,HAZARD,SUBSTANCE,SUBSTANCE,DISTRIBUTED_TO,DISTRIBUTED_TO}' as text[]),
  cast(array['08991234567891', 'DTL1234567890A1', 'B' || (:n)::text, '(주)예시화학', 'yesi chemical co., ltd.', 'KR', 'DEG_EG',
    'diethylene glycol', '111-46-6', 'ID', 'MY'] as text[])) as key (kind, value)
on conflict do nothing;

insert into audit (alert_id, act, agency, actor, at, version, reason, details)
values (lpad(to_hex((:n)::bigint), 32, '0')::uuid, 'create', 'ID-BPOM', 'id-bpom-2f28d4cbf416', now(), 1, null, cast(null as jsonb));

insert into idempotency_key (agency, client, key, request_hash, status, headers, body)
values ('ID-BPOM', 'id-bpom-2f28d4cbf416', (:n)::text, sha256(((:n)::text)::bytea), 201,
  cast('{"ETag": "1.0", "Location": "/v1/alerts/01a20e8b-abcd-701e-9a28-6dd352e8f24e"}' as jsonb), convert_to(:answer, 'UTF8'))
on conflict (agency, client, key) do update
set request_hash = excluded.request_hash,
    status = excluded.status,
    headers = excluded.headers,
    body = excluded.body,
    created_at = now();
commit;

-- submit
begin;
select
  a1_0.id, a1_0.audience_agencies, a1_0.audience_countries, a1_0.audience_exclude, a1_0.audience_groups,
  a1_0.audience_persons, a1_0.basis, a1_0.content, a1_0.created_at, a1_0.creator, a1_0.distributed_at,
  a1_0.flag_agencies, a1_0.flag_countries, a1_0.last_reason, a1_0.network, a1_0.origin, a1_0.recall_class,
  a1_0.reference, a1_0.revision, a1_0.risk_decision, a1_0.sent_to_desk_at, a1_0.source_fingerprint,
  a1_0.source_number, a1_0.source_scheme, a1_0.status, a1_0.submitted_at, a1_0.tlp, a1_0.type, a1_0.validated_at,
  a1_0.verification, a1_0.verified_at, a1_0.version
from alert a1_0
where a1_0.id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
for no key update of a1_0;
update alert set
  audience_agencies = '{SG-HSA}', audience_countries = '{}', audience_exclude = '{}',
  audience_groups = '{id-task-force}', audience_persons = '{}', basis = 'ENFORCEMENT_OPERATION',
  content = (:content)::jsonb, created_at = now(), creator = null, distributed_at = null,
  flag_agencies = '{KR-MFDS}', flag_countries = '{MY}', last_reason = null, network = 'MEDICINE', origin = 'ID-BPOM',
  recall_class = 'I', reference = null, revision = 1, risk_decision = 'SERIOUS', sent_to_desk_at = null,
  source_fingerprint = null, source_number = null, source_scheme = null, status = 'SUBMITTED', submitted_at = now(),
  tlp = 'AMBER', type = 'ALERT', validated_at = null, verification = null, verified_at = null, version = 1
where id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
  and revision = 0;
insert into audit (alert_id, act, agency, actor, at, version, reason, details)
values (lpad(to_hex((:n)::bigint), 32, '0')::uuid, 'submit', 'ID-BPOM', 'id-bpom-2f28d4cbf416', now(), 1, null, cast(null as jsonb));
commit;

-- validate
begin;
select
  a1_0.id, a1_0.audience_agencies, a1_0.audience_countries, a1_0.audience_exclude, a1_0.audience_groups,
  a1_0.audience_persons, a1_0.basis, a1_0.content, a1_0.created_at, a1_0.creator, a1_0.distributed_at,
  a1_0.flag_agencies, a1_0.flag_countries, a1_0.last_reason, a1_0.network, a1_0.origin, a1_0.recall_class,
  a1_0.reference, a1_0.revision, a1_0.risk_decision, a1_0.sent_to_desk_at, a1_0.source_fingerprint,
  a1_0.source_number, a1_0.source_scheme, a1_0.status, a1_0.submitted_at, a1_0.tlp, a1_0.type, a1_0.validated_at,
  a1_0.verification, a1_0.verified_at, a1_0.version
from alert a1_0
where a1_0.id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
for no key update of a1_0;
update alert set
  audience_agencies = '{SG-HSA}', audience_countries = '{}', audience_exclude = '{}',
  audience_groups = '{id-task-force}', audience_persons = '{}', basis = 'ENFORCEMENT_OPERATION',
  content = (:content)::jsonb, created_at = now(), creator = null, distributed_at = null,
  flag_agencies = '{KR-MFDS}', flag_countries = '{MY}', last_reason = null, network = 'MEDICINE', origin = 'ID-BPOM',
  recall_class = 'I', reference = null, revision = 2, risk_decision = 'SERIOUS', sent_to_desk_at = null,
  source_fingerprint = null, source_number = null, source_scheme = null, status = 'VALIDATED', submitted_at = now(),
  tlp = 'AMBER', type = 'ALERT', validated_at = now(), verification = null, verified_at = null, version = 1
where id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
  and revision = 1;
insert into audit (alert_id, act, agency, actor, at, version, reason, details)
values (lpad(to_hex((:n)::bigint), 32, '0')::uuid, 'validate', 'ID-BPOM', 'id-bpom-2f28d4cbf416', now(), 1, null, cast(null as jsonb));
commit;

-- send-to-desk
begin;
select
  a1_0.id, a1_0.audience_agencies, a1_0.audience_countries, a1_0.audience_exclude, a1_0.audience_groups,
  a1_0.audience_persons, a1_0.basis, a1_0.content, a1_0.created_at, a1_0.creator, a1_0.distributed_at,
  a1_0.flag_agencies, a1_0.flag_countries, a1_0.last_reason, a1_0.network, a1_0.origin, a1_0.recall_class,
  a1_0.reference, a1_0.revision, a1_0.risk_decision, a1_0.sent_to_desk_at, a1_0.source_fingerprint,
  a1_0.source_number, a1_0.source_scheme, a1_0.status, a1_0.submitted_at, a1_0.tlp, a1_0.type, a1_0.validated_at,
  a1_0.verification, a1_0.verified_at, a1_0.version
from alert a1_0
where a1_0.id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
for no key update of a1_0;
update alert set
  audience_agencies = '{SG-HSA}', audience_countries = '{}', audience_exclude = '{}',
  audience_groups = '{id-task-force}', audience_persons = '{}', basis = 'ENFORCEMENT_OPERATION',
  content = (:content)::jsonb, created_at = now(), creator = null, distributed_at = null,
  flag_agencies = '{KR-MFDS}', flag_countries = '{MY}', last_reason = null, network = 'MEDICINE', origin = 'ID-BPOM',
  recall_class = 'I', reference = null, revision = 3, risk_decision = 'SERIOUS', sent_to_desk_at = now(),
  source_fingerprint = null, source_number = null, source_scheme = null, status = 'IN_VERIFICATION',
  submitted_at = now(), tlp = 'AMBER', type = 'ALERT', validated_at = now(), verification = null, verified_at = null,
  version = 1
where id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
  and revision = 2;
insert into audit (alert_id, act, agency, actor, at, version, reason, details)
values (lpad(to_hex((:n)::bigint), 32, '0')::uuid, 'send-to-desk', 'ID-BPOM', 'id-bpom-2f28d4cbf416', now(), 1, null, cast(null as jsonb));
commit;

-- approve
begin;
select
  a1_0.id, a1_0.audience_agencies, a1_0.audience_countries, a1_0.audience_exclude, a1_0.audience_groups,
  a1_0.audience_persons, a1_0.basis, a1_0.content, a1_0.created_at, a1_0.creator, a1_0.distributed_at,
  a1_0.flag_agencies, a1_0.flag_countries, a1_0.last_reason, a1_0.network, a1_0.origin, a1_0.recall_class,
  a1_0.reference, a1_0.revision, a1_0.risk_decision, a1_0.sent_to_desk_at, a1_0.source_fingerprint,
  a1_0.source_number, a1_0.source_scheme, a1_0.status, a1_0.submitted_at, a1_0.tlp, a1_0.type, a1_0.validated_at,
  a1_0.verification, a1_0.verified_at, a1_0.version
from alert a1_0
where a1_0.id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
for no key update of a1_0;
select next_reference(2026) as reference \gset
update alert set
  audience_agencies = '{SG-HSA}', audience_countries = '{}', audience_exclude = '{}',
  audience_groups = '{id-task-force}', audience_persons = '{}', basis = 'ENFORCEMENT_OPERATION',
  content = (:content)::jsonb, created_at = now(), creator = null, distributed_at = now(),
  flag_agencies = '{KR-MFDS}', flag_countries = '{MY}', last_reason = null, network = 'MEDICINE', origin = 'ID-BPOM',
  recall_class = 'I', reference = 'SG-2026-' || (:reference)::text, revision = 4, risk_decision = 'SERIOUS',
  sent_to_desk_at = now(), source_fingerprint = null, source_number = null, source_scheme = null,
  status = 'DISTRIBUTED', submitted_at = now(), tlp = 'AMBER', type = 'ALERT', validated_at = now(),
  verification = 'VERIFIED', verified_at = now(), version = 1
where id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
  and revision = 3;
update alert_version
set distributed_at = now()
where alert_id = lpad(to_hex((:n)::bigint), 32, '0')::uuid
  and version = 1
  and distributed_at is null;
insert into restricted_alert (
  id, origin, creator, tlp, audience_agencies, audience_countries, audience_groups, audience_exclude, audience_persons,
  flag_agencies, flag_countries, network, type, risk_decision, distributed_at, hazards, origins)
select
  a.id, a.origin, a.creator, a.tlp, a.audience_agencies, a.audience_countries, a.audience_groups, a.audience_exclude,
  a.audience_persons, a.flag_agencies, a.flag_countries, a.network, a.type, a.risk_decision, a.distributed_at,
  array(select k.value from alert_key k where k.alert_id = a.id and k.kind = 'HAZARD'),
  array(select k.value from alert_key k where k.alert_id = a.id and k.kind = 'ORIGIN')
from alert a
where a.id = lpad(to_hex((:n)::bigint), 32, '0')::uuid;
insert into outbox (event_id, topic, key, type, payload, traceparent)
select event_id, topic, key, type, payload, '00-4e632d77ed142ee6b2f6d9e2129d6819-dc7219bc64fad7aa-01'
from unnest(array[lpad(to_hex((:n)::bigint), 32, '0')::uuid], array['siaga.alerts.v1'], array[lpad(to_hex((:n)::bigint), 32, '0')::uuid::text],
    array['siaga.alert.distributed.v1'], array[(:event)::text]) with ordinality
  as message (event_id, topic, key, type, payload, position)
order by position;
insert into audit (alert_id, act, agency, actor, at, version, reason, details)
values (lpad(to_hex((:n)::bigint), 32, '0')::uuid, 'approve', 'FORUM-DESK', 'forum-desk-a03da5bf7b32', now(), 1, null, cast('{"completeness": true, "legalBasis": true, "scope": true, "language": true, "recurrence": true}' as jsonb));
commit;

-- The relay is woken after the commit.
notify outbox;
