-- What agencies report on an alert. `content` is what the author wrote; `patch_base` what the alert said in the places that
-- a proposed patch touches, when it was written.
create table follow_up (
    id uuid primary key,
    alert_id uuid not null references alert,
    revision bigint not null,
    agency text not null,
    creator text,
    type text not null,
    state text not null,
    tlp text,
    audience jsonb,
    compartment text,
    content jsonb not null,
    patch_base jsonb,
    alert_version int not null,
    created_at timestamptz not null,
    proposed_at timestamptz,
    decided_at timestamptz,
    decision_reason text,
    applied_version int
);

create index follow_up_of_alert on follow_up (alert_id, id desc);
