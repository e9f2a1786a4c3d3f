-- What the handler of the tests did: a row for each time.
create table effect (
    event_id uuid not null,
    text     text not null
);
