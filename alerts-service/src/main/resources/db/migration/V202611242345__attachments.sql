-- Documents that belong to an alert. Their bytes are kept elsewhere under the SHA-256, once, however many rows name them;
-- a row is written after them, and they go when no row that is not withdrawn names them.
create table attachment (
    id uuid primary key,
    alert_id uuid not null references alert,
    revision int not null,
    kind text not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 bytea not null,
    author text not null,
    creator text,
    added_at timestamptz not null,
    tlp text,
    audience jsonb,
    compartment text,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    constraint attachment_sha256 check (octet_length(sha256) = 32),
    constraint attachment_size check (size > 0)
);

create index attachment_of_alert on attachment (alert_id, id);
create index attachment_of_content on attachment (sha256) where withdrawn_at is null;
