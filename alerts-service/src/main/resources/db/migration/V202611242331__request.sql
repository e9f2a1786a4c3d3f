-- What one agency asks of another on an alert. `content` is what was asked, `answer` what was answered.
create table request (
    id uuid primary key,
    alert_id uuid not null references alert,
    revision bigint not null,
    from_agency text not null,
    to_agency text not null,
    creator text,
    kind text not null,
    state text not null,
    tlp text,
    audience jsonb,
    compartment text,
    content jsonb not null,
    alert_version int not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    ended_at timestamptz,
    reason text,
    answer jsonb,
    answer_compartment text,
    constraint ended_unless_open check ((state = 'OPEN') = (ended_at is null))
);

create index request_of_alert on request (alert_id, id desc);
-- What is asked of an agency, and by it, over all alerts.
create index request_to_agency on request (to_agency, id desc);
create index request_from_agency on request (from_agency, id desc);
