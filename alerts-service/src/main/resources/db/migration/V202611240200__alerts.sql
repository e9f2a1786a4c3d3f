-- The record of alerts. `content` is the document as the origin wrote it; the columns beside it are what acts, the
-- visibility predicate and keyset pages need, derived from the document in the same statement.

create table alert (
    id uuid primary key,
    reference text unique,
    version int not null,
    revision bigint not null,
    status text not null,
    verification text,
    origin text not null,
    creator text,
    network text,
    type text,
    basis text,
    risk_decision text,
    recall_class text,
    tlp text,
    audience_agencies text[] not null,
    audience_countries text[] not null,
    audience_groups text[] not null,
    audience_exclude text[] not null,
    audience_persons text[] not null,
    flag_agencies text[] not null,
    flag_countries text[] not null,
    content jsonb not null,
    created_at timestamptz not null,
    submitted_at timestamptz,
    validated_at timestamptz,
    sent_to_desk_at timestamptz,
    distributed_at timestamptz,
    verified_at timestamptz,
    last_reason text,
    source_scheme text,
    source_number text,
    source_fingerprint bytea,
    constraint distributed_has_reference check (distributed_at is null or reference is not null)
);

create unique index alert_source on alert (source_scheme, source_number) where source_scheme is not null;
create index alert_origin on alert (origin, id desc);
create index alert_status on alert (status, id desc);
create index alert_distributed_at on alert (distributed_at) where distributed_at is not null;

-- A version is written with the change that made it. Once distributed it never changes.
create table alert_version (
    alert_id uuid not null references alert,
    version int not null,
    changed_at timestamptz not null,
    changed_by text not null,
    distributed_at timestamptz,
    content jsonb not null,
    primary key (alert_id, version)
);

create function refuse_change_of_distributed_version() returns trigger language plpgsql as $$
begin
    raise exception 'version % of alert % has been distributed and cannot change', old.version, old.alert_id;
end
$$;

create trigger distributed_version_is_immutable
    before update or delete on alert_version
    for each row when (old.distributed_at is not null)
    execute function refuse_change_of_distributed_version();

-- What an alert can be found by: one row for each normalised identifier, name, country and code in it, less the places
-- that only cleared agencies may read.
create table alert_key (
    alert_id uuid not null references alert,
    kind text not null,
    value text not null,
    primary key (kind, value, alert_id)
);

create index alert_key_of_alert on alert_key (alert_id);
-- Names are filtered by their beginning.
create index alert_key_prefix on alert_key (kind, value text_pattern_ops);

-- The record as the source published it, for alerts that were imported.
create table alert_source_record (
    alert_id uuid not null references alert,
    version int not null,
    original text not null,
    primary key (alert_id, version)
);

-- Numbers start again each year and are never given twice; a transaction that is rolled back leaves a gap.
create function next_reference(of_year int) returns bigint language plpgsql as $$
declare
    numbers text := 'alert_reference_' || of_year;
begin
    if to_regclass(numbers) is null then
        perform pg_advisory_xact_lock(hashtextextended(numbers, 0));
        execute format('create sequence if not exists %I', numbers);
    end if;
    return nextval(numbers);
end
$$;

create table acknowledgement (
    alert_id uuid not null references alert,
    agency text not null,
    state text not null,
    note text,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (alert_id, agency)
);

-- Who did what. Nothing here is ever changed.
create table audit (
    id bigint generated always as identity primary key,
    alert_id uuid not null,
    act text not null,
    agency text not null,
    actor text not null,
    at timestamptz not null,
    version int not null,
    reason text,
    details jsonb
);

create index audit_of_alert on audit (alert_id, id);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;

create trigger audit_is_append_only
    before update or delete on audit
    for each row execute function refuse_change_of_audit();

-- What siaga.agencies.v1 says of the members.
create table member (
    code text primary key,
    revision bigint not null,
    state jsonb not null
);
