-- agencies-service reading events, one client in a loop: what has been published since is marked as processed, and each
-- event is appended to the eight inboxes that may know, all in one transaction. What Kafka would bring is told from the
-- last reference given. What stands between "each event" and "end" is written out for as many as one poll may bring.

\set i :i + 1
\set n ((:run * 100000000 + :i) * 64 + :client_id) * 1000

select last_value as published from alert_reference_2026 \gset
\set waiting least(:published - :done, :most)
\if :waiting = 0
\sleep 2 ms
\else
begin;
insert into agencies.processed_event (consumer, event_id)
select 'agencies-service.inboxes', event_id
from unnest(array(
  select lpad(to_hex((:n)::bigint + event), 32, '0')::uuid
  from generate_series(1, (:waiting)::int) as event)) as event_id
order by event_id
on conflict do nothing
returning event_id;
-- each event
\if :waiting >= {event}
select pg_advisory_xact_lock(hashtext('inbox'));
select version from agencies.directory;
select alert_id, reference, sharing::text
from agencies.shared_alert
where alert_id = lpad(to_hex((:n)::bigint + {event}), 32, '0')::uuid;
insert into agencies.shared_alert (alert_id, reference, version, sharing, audience_groups)
values (
  lpad(to_hex((:n)::bigint + {event}), 32, '0')::uuid,
  'SG-2026-' || ((:n)::bigint + {event}),
  1,
  cast((:data)::text as jsonb),
  '{id-task-force}')
on conflict (alert_id) do update
set version = excluded.version,
    sharing = excluded.sharing,
    audience_groups = excluded.audience_groups;
select pg_advisory_xact_lock(hashtext('inbox'));
select agency, head
from agencies.inbox
where agency = any ('{ID-BNN,FORUM-DESK,SG-HSA,ID-BPOM,KR-MFDS,ID-DJBC,MY-NPRA,ID-POLRI}') \aset
with entry as (
  insert into agencies.inbox_entry (agency, sequence, event_id, type, subject, about, time, tlp, data)
  select agency, sequence, event_id, type, subject, about, time, tlp, data::jsonb
  from unnest(
      '{ID-BNN,FORUM-DESK,SG-HSA,ID-BPOM,KR-MFDS,ID-DJBC,MY-NPRA,ID-POLRI}'::text[],
      array_fill((:head)::bigint + 1, array[8]),
      array_fill(lpad(to_hex((:n)::bigint), 32, '0')::uuid, array[8]),
      array_fill('siaga.alert.distributed.v1'::text, array[8]),
      array_fill('alerts/' || lpad(to_hex((:n)::bigint), 32, '0')::uuid, array[8]),
      array_fill('alerts/' || lpad(to_hex((:n)::bigint), 32, '0')::uuid, array[8]),
      array_fill(now(), array[8]),
      array_fill('AMBER'::text, array[8]),
      array[(:data)::text, :data, :data, :data, :data, :data, :data, :data])
    as entry (agency, sequence, event_id, type, subject, about, time, tlp, data)
  returning agency, sequence
),
newest as (
  select agency, max(sequence) as head
  from entry
  group by agency
)
update agencies.inbox
set head = newest.head
from newest
where inbox.agency = newest.agency;
insert into agencies.outbox (event_id, topic, key, type, payload, traceparent)
select event_id, topic, key, type, payload, '00-4e632d77ed142ee6b2f6d9e2129d6819-aa11e6d0aa746e64-01'
from unnest(
    array_fill(lpad(to_hex((:n)::bigint), 32, '0')::uuid, array[8]),
    array_fill('siaga.inbox.v1'::text, array[8]),
    '{ID-BNN,FORUM-DESK,SG-HSA,ID-BPOM,KR-MFDS,ID-DJBC,MY-NPRA,ID-POLRI}'::text[],
    array_fill('siaga.alert.distributed.v1'::text, array[8]),
    array[(:entry)::text, :entry, :entry, :entry, :entry, :entry, :entry, :entry]) with ordinality
  as message (event_id, topic, key, type, payload, position)
order by position;
select pg_notify('inbox', string_agg(agency, ' '))
from (
  select agency, (row_number() over () - 1) / 300 as part
  from unnest('{KR-MFDS,FORUM-DESK,ID-DJBC,ID-BNN,ID-POLRI,ID-BPOM,SG-HSA,MY-NPRA}'::text[]) as agency
) as parts
group by part;
\endif
-- end
commit;
-- The relay is woken after the commit.
notify outbox;
\set done :done + :waiting
\endif
