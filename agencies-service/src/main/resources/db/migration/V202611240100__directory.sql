create sequence directory_version;

-- One row. Every change of the directory takes it first: changes are serial, so that cycles cannot be closed by two
-- changes at once, and a reader knows by the number whether what it has in memory is still so.
create table directory (
  only_row boolean primary key default true check (only_row),
  version  bigint  not null
);

insert into directory (version) values (0);

create table agency (
  code         text        primary key,
  country      text        not null,
  kind         text        not null,
  parent       text        references agency,
  status       text        not null check (status in ('INVITED', 'ACTIVE', 'SUSPENDED', 'LEFT')),
  names        jsonb       not null,
  contacts     jsonb       not null,
  duty_phone   text,
  compartments jsonb       not null,
  calendar     jsonb       not null,
  -- Counts what the directory shows of it: the ETag.
  version      integer     not null,
  -- Counts its published states, in which group memberships count too; those are not for every reader of the ETag.
  revision     bigint      not null,
  admitted_at  timestamptz not null,
  changed_at   timestamptz not null
);

create index agency_parent on agency (parent);

create table sharing_group (
  code       text        primary key,
  name       jsonb       not null,
  version    integer     not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);

create table sharing_group_member (
  group_code text not null references sharing_group on delete cascade,
  agency     text not null references agency,
  primary key (group_code, agency)
);

create table sharing_group_nested (
  group_code text not null references sharing_group on delete cascade,
  nested     text not null references sharing_group,
  primary key (group_code, nested)
);
