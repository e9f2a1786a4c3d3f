-- A change up to type ALERT that the desk has yet to verify, as the merge patch that it is: what is distributed stays as it
-- is until then, and may be amended in other ways meanwhile.
create table amendment_in_verification (
    alert_id uuid primary key references alert,
    patch jsonb not null,
    asked_at timestamptz not null,
    asked_by text not null
);

-- With the alert, so that its entity tag changes when one is asked for.
alter table alert
    add column amendment_asked_at timestamptz;
