-- Members as the release before kept them: one with an alert, one that has lost it, one that is suspended.
insert into agency (code, country, kind, parent, status, names, contacts, duty_phone, compartments, calendar, version, revision,
    admitted_at, changed_at)
select code, left(code, 2), 'NATIONAL_REGULATOR', null, status, '[{"lang":"en","text":"A regulator"}]', '[]', null, '[]',
    '{"timeZone":"Asia/Jakarta","weekend":["SATURDAY","SUNDAY"],"holidays":["2026-12-25"]}', 1, 1,
    '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z'
from (values ('ID-BPOM', 'ACTIVE'), ('KR-MFDS', 'ACTIVE'), ('VN-DAV', 'SUSPENDED')) as member (code, status);

insert into inbox (agency, head)
values ('ID-BPOM', 1), ('KR-MFDS', 2);

insert into inbox_entry (agency, sequence, event_id, type, subject, about, time, tlp, data)
values
    ('ID-BPOM', 1, '0197f2c4-8a11-7c3e-9b7e-2f6d0c1e5a44', 'siaga.alert.distributed.v1', 'alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21',
     'alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21', '2026-11-23T07:00:00Z', 'AMBER', '{"reference":"SG-2026-00042"}'),
    ('KR-MFDS', 1, '0197f2c4-8a11-7c3e-9b7e-2f6d0c1e5a44', 'siaga.alert.distributed.v1', 'alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21',
     'alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21', '2026-11-23T07:00:00Z', 'AMBER', '{"reference":"SG-2026-00042"}'),
    ('KR-MFDS', 2, '0197f2c4-8a11-7c3e-9b7e-2f6d0c1e5a45', 'siaga.alert.access.revoked.v1', 'alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21',
     'alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21', '2026-11-23T08:00:00Z', 'AMBER', '{"reference":"SG-2026-00042","receiptAsked":true}');

insert into receipt (agency, sequence, alert_id, asked_at)
values ('KR-MFDS', 2, '0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21', '2026-11-23T08:00:00Z');

insert into shared_alert (alert_id, reference, version, sharing, audience_groups)
values
    ('0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21', 'SG-2026-00042', 2,
     '{"status":"DISTRIBUTED","origin":"ID-BPOM","tlp":"AMBER_STRICT","audience":{"agencies":["SG-HSA"]},"flags":[]}', '{}'),
    ('0197f2c4-7d02-7a10-8a55-1c0f4e0b9d22', 'SG-2026-00043', 1,
     '{"status":"DISTRIBUTED","origin":"ID-BPOM","tlp":"GREEN","audience":{},"flags":[]}', '{}');
