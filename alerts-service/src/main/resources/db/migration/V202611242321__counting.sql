-- What is counted are the alerts that stand: distributed, and not withdrawn. Those that every member may read are
-- counted from indexes alone; the others are looked at one by one, in copies narrow enough for it.

-- One for each column that is counted by: equal values share an entry, so that most are a few megabytes at a million.
create index alert_open_network on alert (network)
    where status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED') and tlp in ('GREEN', 'CLEAR');
create index alert_open_type on alert (type)
    where status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED') and tlp in ('GREEN', 'CLEAR');
create index alert_open_risk_decision on alert (risk_decision)
    where status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED') and tlp in ('GREEN', 'CLEAR');
create index alert_open_origin on alert (origin)
    where status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED') and tlp in ('GREEN', 'CLEAR');
create index alert_open_distributed_at on alert (distributed_at)
    where status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED') and tlp in ('GREEN', 'CLEAR');
-- And for counting under filters: one to walk along, one to look up what has been found by its keys.
create index alert_open_filtered on alert (network, type, risk_decision, origin, distributed_at)
    include (id)
    where status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED') and tlp in ('GREEN', 'CLEAR');
create index alert_open_by_id on alert (id)
    include (network, type, risk_decision, origin, distributed_at)
    where status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED') and tlp in ('GREEN', 'CLEAR');

-- The keys of the alerts that every member may read, of the kinds that are counted by.
create table open_key (
    alert_id uuid not null,
    kind text not null,
    value text not null
);

insert into open_key (alert_id, kind, value)
select k.alert_id, k.kind, k.value
from alert_key k
join alert a on a.id = k.alert_id
where k.kind in ('HAZARD', 'ORIGIN')
  and a.status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED')
  and a.tlp in ('GREEN', 'CLEAR');

alter table open_key
    add primary key (alert_id, kind, value),
    add foreign key (alert_id) references alert;

create index open_key_value on open_key (kind, value);

-- The alerts that not every member may read: who may, and what they are counted by. Columns are named as in `alert`.
create table restricted_alert (
    id uuid primary key references alert,
    origin text not null,
    creator text,
    tlp text,
    audience_agencies text[] not null,
    audience_countries text[] not null,
    audience_groups text[] not null,
    audience_exclude text[] not null,
    audience_persons text[] not null,
    flag_agencies text[] not null,
    flag_countries text[] not null,
    network text,
    type text,
    risk_decision text,
    distributed_at timestamptz not null,
    hazards text[] not null,
    origins text[] not null
);

insert into restricted_alert
select
    a.id,
    a.origin,
    a.creator,
    a.tlp,
    a.audience_agencies,
    a.audience_countries,
    a.audience_groups,
    a.audience_exclude,
    a.audience_persons,
    a.flag_agencies,
    a.flag_countries,
    a.network,
    a.type,
    a.risk_decision,
    a.distributed_at,
    array(select k.value from alert_key k where k.alert_id = a.id and k.kind = 'HAZARD'),
    array(select k.value from alert_key k where k.alert_id = a.id and k.kind = 'ORIGIN')
from alert a
where a.status in ('DISTRIBUTED', 'SUPERSEDED', 'CLOSED')
  and (a.tlp is null or a.tlp not in ('GREEN', 'CLEAR'));
