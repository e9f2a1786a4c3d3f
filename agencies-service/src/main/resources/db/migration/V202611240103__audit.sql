create table audit (
  id      bigint      generated always as identity primary key,
  at      timestamptz not null,
  agency  text,
  client  text,
  person  text,
  act     text        not null,
  subject text        not null,
  detail  text
);

create index audit_subject on audit (subject, id);

create function audit_is_append_only() returns trigger
  language plpgsql
as $$
begin
  raise exception 'audit rows are only ever added';
end
$$;

create trigger audit_append_only
  before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();
