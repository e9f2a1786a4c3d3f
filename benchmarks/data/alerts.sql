-- Fills an empty alerts database with alerts of five years and their keys, without earlier versions and audit: most
-- imported from public sources and open to every member, some addressed to a few, some restricted to named persons. Of
-- a thousand some 650 are CLEAR, 145 GREEN, 145 AMBER, 20 RED and 40 not distributed. Same numbers, same rows, always:
-- nothing is random, every choice is drawn from a hash of the alert's number. (`offset 0` has what a row is made of
-- computed once, not again for each of its uses.)
--
--   set siaga.alerts = 1000000   how many
--   set siaga.serials = 0        serial numbers on each first lot, for as many more keys

-- A number from 0 to 1 for each alert and question.
create function draw(alert bigint, question int) returns double precision
    language sql immutable parallel safe as $$
        select ((hashint8extended(alert, question) >> 16) & 1073741823) / double precision '1073741824'
    $$;

-- One of the values, the first far more often than the last.
create function skewed(alert bigint, question int, choices text[]) returns text
    language sql immutable parallel safe as $$
        select choices[1 + floor(cardinality(choices) * power(draw(alert, question), 2))::int]
    $$;

create function evenly(alert bigint, question int, choices text[]) returns text
    language sql immutable parallel safe as $$
        select choices[1 + floor(cardinality(choices) * draw(alert, question))::int]
    $$;

create temporary view drawn as
select
    i,
    timestamptz '2021-11-24 00:00:00Z' + i * (interval '1825 days' / current_setting('siaga.alerts')::int) as created_at,
    case
        when draw(i, 1) < 0.70 then 'DISTRIBUTED'
        when draw(i, 1) < 0.92 then 'CLOSED'
        when draw(i, 1) < 0.94 then 'SUPERSEDED'
        when draw(i, 1) < 0.96 then 'WITHDRAWN'
        else evenly(i, 2, '{DRAFT,SUBMITTED,VALIDATED,IN_VERIFICATION,DISCARDED}')
    end as status,
    case
        when draw(i, 3) < 0.68 then 'CLEAR'
        when draw(i, 3) < 0.83 then 'GREEN'
        when draw(i, 3) < 0.94 then 'AMBER'
        when draw(i, 3) < 0.98 then 'AMBER_STRICT'
        else 'RED'
    end as tlp,
    skewed(i, 4, '{ID-BPOM,KR-MFDS,SG-HSA,MY-NPRA,TH-FDA,VN-DAV,PH-FDA,JP-PMDA,ID-DJBC,KR-KCS,ID-POLRI,ID-BNN}') as origin,
    skewed(i, 5, '{FOOD_FEED,MEDICINE,COSMETIC,DEVICE,TRADITIONAL_MEDICINE_SUPPLEMENT,OTHER_CONSUMER,NARCOTIC_PRECURSOR}') as network,
    skewed(i, 6, '{INFORMATION_ATTENTION,ALERT,BORDER_REJECTION,INFORMATION_FOLLOW_UP,NON_COMPLIANCE,NEWS}') as type,
    skewed(i, 7, '{SERIOUS,POTENTIALLY_SERIOUS,UNDECIDED,NOT_SERIOUS,POTENTIAL,NO_RISK}') as risk_decision,
    evenly(i, 8, '{BORDER_CONTROL,MARKET_CONTROL,COMPANY_CHECK,CONSUMER_COMPLAINT,LABORATORY}') as basis,
    evenly(i, 9, '{I,II,III}') as recall_class,
    1 + floor(3 * power(draw(i, 10), 2))::int as hazards,
    1 + (draw(i, 11) > 0.8)::int as origins,
    1 + (draw(i, 12) > 0.7)::int as lots
from generate_series(1, current_setting('siaga.alerts')::bigint) as i
offset 0;

-- Audiences are drawn from fewer numbers than alerts: an agency writes to the same ones again and again.
create temporary view addressed as
select
    *,
    tlp in ('CLEAR', 'GREEN') as open,
    case when tlp in ('AMBER', 'AMBER_STRICT')
        then array(
            select distinct evenly(i % 5000, 100 + n, '{KR-MFDS,SG-HSA,MY-NPRA,TH-FDA,PH-FDA,ID-BPOM,JP-PMDA,KR-KCS,ID-DJBC}')
            from generate_series(0, (i % 5000 % 4)::int) as n)
        else '{}' end as agencies,
    case when tlp in ('AMBER', 'AMBER_STRICT') and i % 3 = 0
        then array[skewed(i % 5000, 110, '{MY,TH,SG,KR,ID,JP,PH}')] else '{}' end as countries,
    case when tlp in ('AMBER', 'AMBER_STRICT') and i % 5 = 0
        then array[evenly(i % 5000, 111, '{medicines,id-task-force,borders}')] else '{}' end as groups,
    case when tlp in ('AMBER', 'AMBER_STRICT') and i % 50 = 0 then array['ID-BNN'] else '{}' end as exclude,
    case when tlp = 'RED' then array['ani@' || origin, 'budi@' || evenly(i, 112, '{ID-POLRI,KR-MFDS,SG-HSA}')] else '{}' end as persons,
    case when i % 2 = 0 then array[skewed(i, 113, '{MY,TH,SG,KR,ID,JP,PH}')] else '{}' end as flagged_countries
from drawn
offset 0;

insert into alert (
    id, reference, version, revision, status, verification, origin, creator, network, type, basis, risk_decision,
    recall_class, tlp, audience_agencies, audience_countries, audience_groups, audience_exclude, audience_persons,
    flag_agencies, flag_countries, content, created_at, submitted_at, validated_at, distributed_at, verified_at,
    withdrawn_at, superseded_at, closed_at, closing_report, last_reason, source_scheme, source_number)
select
    cast(
        lpad(to_hex(floor(extract(epoch from created_at) * 1000)::bigint), 12, '0') || '7'
        || lpad(to_hex(i % 4096), 3, '0') || '8' || lpad(to_hex(i), 15, '0')
        as uuid),
    case when distributed then 'SG-' || extract(year from created_at) || '-' || lpad(i::text, 7, '0') end,
    1,
    case when open then 0 else 5 end,
    status,
    case when distributed then 'VERIFIED' end,
    origin,
    case when open then null else 'ani@' || origin end,
    network,
    type,
    basis,
    risk_decision,
    recall_class,
    tlp,
    agencies,
    countries,
    groups,
    exclude,
    persons,
    '{}',
    flagged_countries,
    content,
    created_at,
    case when status <> 'DRAFT' then created_at end,
    case when distributed or status in ('VALIDATED', 'IN_VERIFICATION') then created_at end,
    case when distributed then created_at + draw(i, 13) * interval '2 days' end,
    case when distributed then created_at + draw(i, 13) * interval '2 days' end,
    case when status = 'WITHDRAWN' then created_at + interval '10 days' end,
    case when status = 'SUPERSEDED' then created_at + interval '10 days' end,
    case when status = 'CLOSED' then created_at + interval '40 days' end,
    case when status = 'CLOSED' then 'All lots were recalled and destroyed.' end,
    case when status = 'WITHDRAWN' then 'The laboratory mixed up two samples.' end,
    case when tlp = 'CLEAR' then 'generated' end,
    case when tlp = 'CLEAR' then i::text end
from addressed
cross join lateral (
    select status in ('DISTRIBUTED', 'CLOSED', 'SUPERSEDED', 'WITHDRAWN')
) as state (distributed)
-- One text made into JSON once: building it of objects takes several times as long.
cross join lateral (
    select cast(format(
        '{"network":"%s","type":"%s","basis":"%s",'
        '"subject":[{"lang":"en","text":"Product %s does not meet its specification","origin":"OFFICIAL"},'
        '{"lang":"id","text":"Produk %4$s tidak memenuhi spesifikasi","origin":"OFFICIAL"}],'
        '"summary":[{"lang":"en","text":"Found on %s. A second laboratory has examined the samples, number %s; what'
        ' remained in the warehouse, %s, was sealed until the owner had said what would become of it."}],'
        '"risk":{"decision":"%s","recallClass":"%s","rationale":"Above the limit in every sample that was taken."},'
        '"hazards":[%s],"products":[%s],"operators":[%s],'
        '"distribution":{"status":"POSSIBLE_ON_MARKET","countries":%s,"flags":[%s]},'
        '"measures":[{"type":"RECALL_FROM_CONSUMERS","compulsory":true,"date":"%s","scope":"all lots named"}],'
        '"tlp":"%s",%s"dates":{"riskKnownAt":"%s"}}',
        network,
        type,
        basis,
        i,
        created_at::date,
        to_hex(hashint8extended(i, 50)),
        to_hex(hashint8extended(i, 51)),
        risk_decision,
        recall_class,
        (
            select string_agg(format(
                '{"category":"HAZARD_%s","substance":{"name":"substance %s"},'
                '"detected":{"value":%s,"unit":"mg/kg"},"limit":{"value":10,"unit":"mg/kg"}}',
                10 + floor(60 * power(draw(i, 200 + n), 2)),
                floor(400 * power(draw(i, 210 + n), 2)),
                floor(1000 * draw(i, 220 + n))), ',')
            from generate_series(1, hazards) as n
        ),
        format(
            '{"name":"Contoh %s","gtin":"%s","hsCode":"%s","category":"%s",'
            '"registrations":[{"country":"%s","scheme":"NIE","value":"DKL%sA1"}],"lots":[%s]}',
            i % 50000,
            lpad((8990000000000 + i % 50000)::text, 14, '0'),
            evenly(i, 14, '{300490,210690,330499,901890,300390}'),
            evenly(i, 15, '{C01,C02,C03,C04,C05,C06,C07,C08,C09,C10}'),
            left(origin, 2),
            lpad((i % 50000)::text, 10, '0'),
            (
                select string_agg(format(
                    '{"lot":"%s-%s","expiry":"%s","serials":[%s]}',
                    upper(to_hex(i * 4 + n)),
                    n,
                    created_at::date + 700,
                    case when n = 1 then (
                        select string_agg('"' || upper(to_hex(hashint8extended(i, 1000 + serial))) || '"', ',')
                        from generate_series(1, current_setting('siaga.serials')::int) as serial
                    ) end), ',')
                from generate_series(1, lots) as n
            )),
        (
            select string_agg(format(
                '{"role":"%s","names":[{"lang":"en","text":"Contoh Works %s Co., Ltd."}],"country":"%s"}',
                case n when 1 then 'MANUFACTURER' else 'INGREDIENT_SUPPLIER' end,
                floor(20000 * power(draw(i, 230 + n), 2)),
                skewed(i, 240 + n, '{CN,IN,ID,KR,VN,TH,US,JP,MY,TR,DE,FR,BR,PH,SG,IT,ES,GB,NL,AU,NZ,PK,BD,LK,MM,KH,LA,NP}')), ',')
            from generate_series(1, origins) as n
        ),
        array_to_json(left(origin, 2) || flagged_countries),
        (
            select string_agg('{"country":"' || country || '","attention":"FOR_ATTENTION","reason":"DISTRIBUTED_TO"}', ',')
            from unnest(flagged_countries) as country
        ),
        created_at::date,
        tlp,
        case when not open then format(
            '"audience":{"agencies":%s,"countries":%s,"groups":%s,"exclude":%s,"persons":%s},',
            array_to_json(agencies),
            array_to_json(countries),
            array_to_json(groups),
            array_to_json(exclude),
            array_to_json(persons)) end,
        to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as jsonb)
) as document (content);

-- The keys, as the service finds them in the document; what is withdrawn has none.
insert into alert_key (alert_id, kind, value)
select a.id, key.kind, key.value
from (
    select id, content || '{}' as content
    from alert
    where status <> 'WITHDRAWN'
    offset 0
) as a
cross join lateral (
    select 'HAZARD', hazard ->> 'category'
    from jsonb_array_elements(a.content -> 'hazards') as hazard
    union all
    select 'SUBSTANCE', hazard -> 'substance' ->> 'name'
    from jsonb_array_elements(a.content -> 'hazards') as hazard
    union all
    select 'GTIN', a.content -> 'products' -> 0 ->> 'gtin'
    union all
    select 'HS_CODE', a.content -> 'products' -> 0 ->> 'hsCode'
    union all
    select 'CATEGORY', a.content -> 'products' -> 0 ->> 'category'
    union all
    select 'REGISTRATION', a.content -> 'products' -> 0 -> 'registrations' -> 0 ->> 'value'
    union all
    select 'LOT', replace(lot ->> 'lot', '-', '')
    from jsonb_array_elements(a.content -> 'products' -> 0 -> 'lots') as lot
    union all
    select 'SERIAL', serial
    from jsonb_array_elements_text(a.content -> 'products' -> 0 -> 'lots' -> 0 -> 'serials') as serial
    union all
    select 'OPERATOR', lower(operator -> 'names' -> 0 ->> 'text')
    from jsonb_array_elements(a.content -> 'operators') as operator
    union all
    select 'ORIGIN', operator ->> 'country'
    from jsonb_array_elements(a.content -> 'operators') as operator
    union all
    select 'DISTRIBUTED_TO', country
    from jsonb_array_elements_text(a.content -> 'distribution' -> 'countries') as country
) as key (kind, value)
on conflict do nothing;

-- What the service keeps for counting, as its migration fills it.
insert into open_key (alert_id, kind, value)
select k.alert_id, k.kind, k.value
from alert_key k
join alert a on a.id = k.alert_id
where k.kind in ('HAZARD', 'ORIGIN')
  and a.status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED')
  and a.tlp in ('GREEN', 'CLEAR');

insert into restricted_alert (
    id, origin, creator, tlp, audience_agencies, audience_countries, audience_groups, audience_exclude,
    audience_persons, flag_agencies, flag_countries, network, type, risk_decision, distributed_at, hazards, origins)
select
    a.id, a.origin, a.creator, a.tlp, a.audience_agencies, a.audience_countries, a.audience_groups, a.audience_exclude,
    a.audience_persons, a.flag_agencies, a.flag_countries, a.network, a.type, a.risk_decision, a.distributed_at,
    array_agg(k.value) filter (where k.kind = 'HAZARD'),
    array_agg(k.value) filter (where k.kind = 'ORIGIN')
from alert a
join alert_key k on k.alert_id = a.id and k.kind in ('HAZARD', 'ORIGIN')
where a.status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED')
  and a.tlp not in ('GREEN', 'CLEAR')
group by a.id;

drop view addressed, drawn;
drop function skewed, evenly, draw;
