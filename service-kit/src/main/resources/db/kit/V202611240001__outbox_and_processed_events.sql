-- What is to be sent to Kafka, written in the transaction of the change it tells of. A row goes when it is acknowledged.
create table outbox (
    id              bigint generated always as identity primary key,
    event_id        uuid        not null,
    topic           text        not null,
    key             text        not null,
    type            text        not null,
    payload         text        not null,
    traceparent     text,
    created_at      timestamptz not null default now(),
    attempts        int         not null default 0,
    last_error      text,
    next_attempt_at timestamptz
);

-- The rows that Kafka refused: each stops the later rows of its topic and key.
create index outbox_refused on outbox (topic, key) where attempts > 0;

-- Nearly empty nearly always, so its dead rows must go soon for scans to stay short.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create function outbox_wake_relay() returns trigger language plpgsql as $$
begin
    notify outbox;
    return null;
end
$$;

create trigger outbox_wake_relay
    after insert on outbox
    for each statement execute function outbox_wake_relay();

-- Which events have had their effect, per consumer group.
create table processed_event (
    consumer text        not null,
    event_id uuid        not null,
    at       timestamptz not null default now(),
    primary key (consumer, event_id)
);

create index processed_event_at on processed_event (at);

-- What a request under an Idempotency-Key was answered, to answer its repetition the same.
create table idempotency_key (
    agency       text        not null,
    client       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int         not null,
    headers      jsonb       not null,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (agency, client, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);
