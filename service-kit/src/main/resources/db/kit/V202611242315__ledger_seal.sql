-- The chain over each ledger: every row of it by its hash, which takes in the hash before. Nothing here is ever changed.
create table ledger_seal (
    ledger    text        not null,
    position  bigint      not null check (position > 0),
    row_id    bigint      not null,
    -- Which of the ledger's lists of columns the hash covers.
    form      smallint    not null,
    hash      bytea       not null check (length(hash) = 32),
    sealed_at timestamptz not null default now(),
    primary key (ledger, position),
    unique (ledger, row_id)
);

-- For every table that is only ever added to.
create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger ledger_seal_is_append_only
    before update or delete or truncate on ledger_seal
    for each statement execute function refuse_change_of_ledger();
