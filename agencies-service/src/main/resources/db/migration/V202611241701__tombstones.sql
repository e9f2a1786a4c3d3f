-- How each distributed alert is shared, as the last act on it left it: what an agency loses is seen against it.
create table shared_alert (
  alert_id        uuid   primary key,
  reference       text   not null,
  version         int    not null,
  sharing         jsonb  not null,
  audience_groups text[] not null
);

create index shared_alert_reference on shared_alert (reference);
create index shared_alert_groups on shared_alert using gin (audience_groups);

-- What an agency was asked to say of its copies, and what it said.
create table receipt (
  agency      text        not null,
  sequence    bigint      not null,
  alert_id    uuid        not null,
  asked_at    timestamptz not null,
  answer      text,
  reason      text,
  answered_at timestamptz,
  answered_by text,
  primary key (agency, sequence),
  foreign key (agency, sequence) references inbox_entry
);

create index receipt_alert on receipt (alert_id, agency);
