-- How long each thing on an alert may take (domain.md, Clocks). A row holds for the alerts that meet its conditions, null
-- meaning any; of several rows the most specific holds, and where there is none the clock does not run. The secretariat
-- changes the lengths, never the conditions.
create table clock_policy (
    id text primary key,
    clock text not null,
    network text,
    type text,
    risk_decision text,
    recall_class text,
    length int not null check (length > 0),
    unit text not null check (unit in ('HOURS', 'DAYS', 'WORKING_DAYS')),
    warn_percent int not null check (warn_percent between 1 and 99),
    version int not null default 1,
    changed_at timestamptz not null default now(),
    constraint one_row_for_a_case unique nulls not distinct (clock, network, type, risk_decision, recall_class)
);

insert into clock_policy (id, clock, type, risk_decision, recall_class, length, unit, warn_percent)
values
    ('notify-alert', 'NOTIFY', 'ALERT', null, null, 48, 'HOURS', 75),
    ('verify', 'VERIFY', null, null, null, 24, 'HOURS', 75),
    ('acknowledge-serious', 'ACKNOWLEDGE', null, 'SERIOUS', null, 4, 'HOURS', 75),
    ('acknowledge', 'ACKNOWLEDGE', null, null, null, 2, 'WORKING_DAYS', 75),
    ('first-answer-serious', 'FIRST_ANSWER', null, 'SERIOUS', null, 48, 'HOURS', 75),
    ('first-answer', 'FIRST_ANSWER', null, null, null, 10, 'WORKING_DAYS', 75),
    ('recall-action-class-i', 'RECALL_ACTION', null, null, 'I', 24, 'HOURS', 75),
    ('recall-action-class-ii', 'RECALL_ACTION', null, null, 'II', 72, 'HOURS', 75),
    ('recall-action-class-iii', 'RECALL_ACTION', null, null, 'III', 30, 'DAYS', 75),
    ('closure', 'CLOSURE', null, null, null, 90, 'DAYS', 75),
    -- For a request that names no time of its own.
    ('request-serious', 'REQUEST', null, 'SERIOUS', null, 48, 'HOURS', 75),
    ('request', 'REQUEST', null, null, null, 10, 'WORKING_DAYS', 75);
