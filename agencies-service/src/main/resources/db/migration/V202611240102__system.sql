-- The machine clients. Their secrets are Keycloak's and stand nowhere here.
create table system (
  client_id       text        primary key,
  agency          text        not null references agency,
  name            text        not null,
  roles           jsonb       not null,
  status          text        not null check (status in ('PENDING', 'ACTIVE', 'REVOKED')),
  created_at      timestamptz not null,
  -- When its creation in Keycloak was last begun: what is PENDING long after has been given up.
  provisioning_at timestamptz not null,
  revoked_at      timestamptz,
  -- When a revoked one was seen to be gone from Keycloak.
  removed_at      timestamptz
);

create index system_agency on system (agency, created_at);

-- The agencies whose clients in Keycloak may not be as this database wants them, until they have been seen to be.
create table identity_task (
  agency       text        primary key references agency,
  -- Counts what has asked for it, so that the end of one alignment does not hide the need for another.
  generation   bigint      not null default 1,
  attempts     integer     not null default 0,
  due_at       timestamptz not null,
  -- One instance at a time aligns an agency.
  leased_until timestamptz
);

create index identity_task_due_at on identity_task (due_at);
