create table inbox (
  agency text   primary key,
  head   bigint not null default 0
);

create table inbox_entry (
  agency   text        not null references inbox,
  sequence bigint      not null,
  event_id uuid        not null,
  type     text        not null,
  -- What the entry may say it is about; null when it may not (TLP:RED).
  subject  text,
  -- What it is about, said or not: tells whether the agency has heard of it before. Never shown.
  about    text        not null,
  time     timestamptz not null,
  tlp      text,
  data     jsonb       not null,
  primary key (agency, sequence)
);

create index inbox_entry_about on inbox_entry (agency, about);
