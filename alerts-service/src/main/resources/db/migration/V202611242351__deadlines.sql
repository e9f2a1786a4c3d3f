-- One row for each clock that was ever started on an alert, written in the transaction of the act that started it. A row that
-- is neither met nor stopped is running. It is changed only while its alert is locked.
create table deadline (
    id uuid primary key,
    alert_id uuid not null references alert,
    clock text not null,
    -- Who must act.
    agency text not null,
    -- What it is about within the alert, and who asked for it: a request.
    subject uuid,
    asked_by text,
    policy text not null references clock_policy,
    started_at timestamptz not null,
    warn_at timestamptz not null,
    due_at timestamptz not null,
    met_at timestamptz,
    stopped_at timestamptz,
    -- The act that stopped it.
    stopped_by text,
    warned_at timestamptz,
    breached_at timestamptz,
    -- When there is something to tell next; null when there is nothing any more.
    next_at timestamptz generated always as (
        case
            when met_at is not null or stopped_at is not null or breached_at is not null then null
            when warned_at is null then least(warn_at, due_at)
            else due_at
        end
    ) stored
);

create unique index deadline_running on deadline (alert_id, clock, agency, subject) nulls not distinct
    where met_at is null and stopped_at is null;
create index deadline_of_alert on deadline (alert_id);
create index deadline_of_subject on deadline (subject) where subject is not null;
-- The reminders look here, and nowhere else.
create index deadline_next on deadline (next_at) where next_at is not null;
-- The overdue filter, from the side of the times.
create index deadline_overdue on deadline (due_at, alert_id) where met_at is null and stopped_at is null;
-- The statistics of a period.
create index deadline_started on deadline (started_at);
