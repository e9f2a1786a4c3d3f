-- Who gains an alert because a membership or a group changed is told of it as of a new one, so what a first entry says has
-- to be known here.
alter table shared_alert
  add column told_at       timestamptz,
  add column network       text,
  add column alert_type    text,
  add column risk_decision text;

update shared_alert
set told_at = coalesce(entry.time, now())
from shared_alert known
  left join (
    select about, max(time) as time
    from inbox_entry
    group by about
  ) entry on entry.about = 'alerts/' || known.alert_id
where shared_alert.alert_id = known.alert_id;

alter table shared_alert
  alter column told_at set not null;

create index shared_alert_told_at on shared_alert (told_at);

-- Since when a suspended agency has been; what happened meanwhile it is told when it is reinstated.
alter table agency
  add column suspended_at timestamptz;

update agency
set suspended_at = changed_at
where status = 'SUSPENDED';
