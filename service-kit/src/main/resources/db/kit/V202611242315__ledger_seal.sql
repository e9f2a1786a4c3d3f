-- The chain over each ledger: the hash of every row, which takes in the hash before. One seal holds those of the rows that
-- were sealed together, since a seal for each row costs more than the row. Nothing here is ever changed.
create table ledger_seal (
    ledger    text        not null,
    -- Of the first row; the others follow without a gap.
    position  bigint      not null check (position > 0),
    -- Which of the ledger's lists of columns the hashes cover.
    form      smallint    not null,
    row_ids   bigint[]    not null check (cardinality(row_ids) > 0),
    -- 32 bytes for each row.
    hashes    bytea       not null check (length(hashes) = 32 * cardinality(row_ids)),
    sealed_at timestamptz not null default now(),
    primary key (ledger, position)
);

-- Hashes do not get shorter by compression.
alter table ledger_seal alter column hashes set storage external;

-- For every table that is only ever added to.
create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger ledger_seal_is_append_only
    before update or delete or truncate on ledger_seal
    for each statement execute function refuse_change_of_ledger();
