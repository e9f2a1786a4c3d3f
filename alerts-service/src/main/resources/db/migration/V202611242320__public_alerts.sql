-- The public list, last distributed first.
create index alert_public on alert (distributed_at desc, reference desc)
    where tlp = 'CLEAR' and status in ('DISTRIBUTED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED');
