-- Alerts as the release before kept them: one distributed to its audience, one public and imported, one withdrawn, one draft.
insert into member (code, revision, state)
values ('ID-BPOM', 1, '{"schema":1,"id":"0197f2c4-9c00-7d41-8a02-6b1f5e0c7a10","time":"2026-11-23T06:00:00Z","revision":1,"code":"ID-BPOM","country":"ID","kind":"NATIONAL_REGULATOR","status":"ACTIVE","names":[{"lang":"en","text":"Indonesian Food and Drug Authority"}],"contacts":[],"compartments":[],"calendar":{"timeZone":"Asia/Jakarta","weekend":["SUNDAY"],"holidays":["2026-08-17"]},"groups":[]}'),
       ('KR-MFDS', 1, '{"schema":1,"id":"0197f2c4-9c00-7d41-8a02-6b1f5e0c7a11","time":"2026-11-23T06:00:00Z","revision":1,"code":"KR-MFDS","country":"KR","kind":"NATIONAL_REGULATOR","status":"ACTIVE","names":[{"lang":"en","text":"Ministry of Food and Drug Safety"}],"contacts":[],"compartments":[],"calendar":{"timeZone":"Asia/Seoul","weekend":["SATURDAY","SUNDAY"],"holidays":[]},"groups":[]}');

insert into alert (id, reference, version, revision, status, verification, origin, creator, network, type, basis,
    risk_decision, recall_class, tlp, audience_agencies, audience_countries, audience_groups, audience_exclude,
    audience_persons, flag_agencies, flag_countries, content, created_at, submitted_at, validated_at, sent_to_desk_at,
    distributed_at, verified_at, withdrawn_at, last_reason, source_scheme, source_number)
values
    ('0197f2c4-7d02-7a10-8a55-000000000001', 'SG-2026-00001', 2, 7, 'DISTRIBUTED', 'VERIFIED', 'ID-BPOM', 'rina.bpom@ID-BPOM',
     'MEDICINE', 'ALERT', 'LABORATORY', 'SERIOUS', 'I', 'AMBER', '{SG-HSA}', '{MY}', '{}', '{}', '{}', '{KR-MFDS}', '{}',
     '{"network":"MEDICINE","type":"ALERT","basis":"LABORATORY","subject":[{"lang":"en","text":"Falsified cough syrup"}],"risk":{"decision":"SERIOUS","recallClass":"I"},"hazards":[{"category":"DEG_EG","substance":{"name":"diethylene glycol","cas":"111-46-6"}}],"products":[{"name":"Contoh Syrup 60 ml","lots":[{"lot":"B77-K01"}]}],"distribution":{"countries":["ID"],"flags":[{"agency":"KR-MFDS","attention":"FOR_FOLLOW_UP","reason":"RAW_MATERIAL"}]},"measures":[{"type":"RECALL_FROM_CONSUMERS","date":"2026-11-21"}],"tlp":"AMBER","audience":{"agencies":["SG-HSA"],"countries":["MY"]},"dates":{"sampledAt":"2026-11-17T03:00:00Z","riskKnownAt":"2026-11-20T02:00:00Z"}}',
     '2026-11-20T04:11:09Z', '2026-11-20T04:20:31Z', '2026-11-20T05:02:44Z', '2026-11-20T05:02:58Z', '2026-11-20T06:57:03Z', '2026-11-20T06:57:03Z', null, null, null, null),
    ('0197f2c4-7d02-7a10-8a55-000000000002', 'SG-2026-00002', 1, 1, 'DISTRIBUTED', 'VERIFIED', 'FORUM-DESK', null,
     'FOOD_FEED', 'ALERT', null, 'SERIOUS', 'I', 'CLEAR', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
     '{"network":"FOOD_FEED","type":"ALERT","subject":[{"lang":"en","text":"Listeria in enoki mushrooms"}],"risk":{"decision":"SERIOUS","recallClass":"I"},"hazards":[{"category":"PATHOGENIC_MICRO_ORGANISMS","substance":{"name":"Listeria monocytogenes"}}],"products":[{"name":"Enoki mushrooms"}],"operators":[{"role":"EXPORTER","names":[{"lang":"en","text":"Contoh Farm"}],"country":"KR"}],"tlp":"CLEAR"}',
     '2026-11-20T04:11:09Z', '2026-11-20T04:11:09Z', '2026-11-20T04:11:09Z', null, '2026-11-20T04:11:09Z', '2026-11-20T04:11:09Z', null, null, 'openfda', 'F-1387-2012'),
    ('0197f2c4-7d02-7a10-8a55-000000000003', 'SG-2026-00003', 1, 6, 'WITHDRAWN', 'VERIFIED', 'ID-BPOM', null,
     'MEDICINE', 'NON_COMPLIANCE', 'LABORATORY', 'POTENTIAL', null, 'GREEN', '{}', '{}', '{}', '{}', '{}', '{}', '{}',
     '{"network":"MEDICINE","type":"NON_COMPLIANCE","basis":"LABORATORY","subject":[{"lang":"en","text":"Subpotent tablets"}],"risk":{"decision":"POTENTIAL"},"hazards":[{"category":"SUBPOTENT"}],"products":[{"name":"Contoh Tablet"}],"tlp":"GREEN"}',
     '2026-11-20T04:11:09Z', '2026-11-20T04:20:31Z', '2026-11-20T05:02:44Z', null, '2026-11-20T06:57:03Z', null, '2026-11-21T06:57:03Z', 'Two samples were mixed up.', null, null),
    ('0197f2c4-7d02-7a10-8a55-000000000004', null, 1, 0, 'DRAFT', null, 'ID-BPOM', 'rina.bpom@ID-BPOM',
     null, null, null, null, null, null, '{}', '{}', '{}', '{}', '{}', '{}', '{}',
     '{"subject":[{"lang":"id","text":"Konsentrat buah"}]}',
     '2026-11-22T04:11:09Z', null, null, null, null, null, null, null, null, null);

insert into alert_version (alert_id, version, changed_at, changed_by, distributed_at, content)
select id, version, created_at, 'id-bpom-system', distributed_at, content
from alert
union all
select id, 1, created_at, 'id-bpom-system', distributed_at, content - 'measures'
from alert
where version = 2;

insert into alert_key (alert_id, kind, value)
values ('0197f2c4-7d02-7a10-8a55-000000000001', 'LOT', 'B77K01'),
       ('0197f2c4-7d02-7a10-8a55-000000000001', 'HAZARD', 'DEG_EG'),
       ('0197f2c4-7d02-7a10-8a55-000000000001', 'DISTRIBUTED_TO', 'ID'),
       ('0197f2c4-7d02-7a10-8a55-000000000002', 'HAZARD', 'PATHOGENIC_MICRO_ORGANISMS'),
       ('0197f2c4-7d02-7a10-8a55-000000000002', 'ORIGIN', 'KR');

insert into acknowledgement (alert_id, agency, state, note, changed_at, changed_by)
values ('0197f2c4-7d02-7a10-8a55-000000000001', 'KR-MFDS', 'ACKNOWLEDGED', null, '2026-11-20T07:40:00Z', 'kr-mfds-system');

insert into audit (alert_id, act, agency, actor, at, version, reason, details)
values ('0197f2c4-7d02-7a10-8a55-000000000001', 'create', 'ID-BPOM', 'rina.bpom@ID-BPOM', '2026-11-20T04:11:09Z', 1, null, null),
       ('0197f2c4-7d02-7a10-8a55-000000000001', 'approve', 'FORUM-DESK', 'forum-desk-system', '2026-11-20T06:57:03Z', 1, null, '{"completeness":true}'),
       ('0197f2c4-7d02-7a10-8a55-000000000001', 'acknowledge', 'KR-MFDS', 'kr-mfds-system', '2026-11-20T07:40:00Z', 1, null, '{"state":"ACKNOWLEDGED"}');

select next_reference(2026), next_reference(2026), next_reference(2026);
