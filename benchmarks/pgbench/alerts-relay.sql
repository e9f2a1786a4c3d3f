-- The relay of alerts-service, one client in a loop: what waits is read, and deleted as if Kafka had acknowledged it. The
-- service waits for a notification when there is nothing; pgbench cannot, and sleeps a little.

\set id 0

begin;
select pg_try_advisory_xact_lock(1);
select id, event_id, topic, key, type, payload, traceparent, attempts,
    cast(extract(epoch from clock_timestamp() - created_at) * 1000 as bigint) as age_ms
from outbox
where (topic, key) not in (
    select topic, key
    from outbox
    where attempts > 0
        and next_attempt_at > clock_timestamp())
order by id
limit 500 \aset
\if :id > 0
delete from outbox where id = any (array(select id from outbox where id <= (:id)::bigint order by id));
\endif
commit;
\if :id = 0
\sleep 2 ms
\endif
