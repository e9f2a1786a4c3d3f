-- Who read what of which alert, by which way. Nothing here is ever changed. No foreign key: it would lock the alert for
-- each of its readers, and alerts are never deleted.
create table alert_read (
    id bigint generated always as identity primary key,
    alert_id uuid not null,
    version int not null,
    way text not null,
    detail text,
    agency text not null,
    client text not null,
    person text,
    at timestamptz not null,
    trace_id text
);

create index alert_read_of_alert on alert_read (alert_id, id);

create trigger alert_read_is_append_only
    before update or delete or truncate on alert_read
    for each statement execute function refuse_change_of_ledger();

-- Rows were protected, the table as a whole was not.
create trigger audit_is_not_truncated
    before truncate on audit
    for each statement execute function refuse_change_of_ledger();
