-- What becomes of an alert after its distribution.
alter table alert
    add column withdrawn_at timestamptz,
    add column superseded_at timestamptz,
    add column superseded_by uuid references alert,
    add column closed_at timestamptz,
    add column closing_report text;
