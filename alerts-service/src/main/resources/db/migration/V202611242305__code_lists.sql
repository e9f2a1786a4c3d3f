-- The code lists, each as it is now, beside what the program shipped last: what the secretariat has changed since is the
-- difference between the two, and is kept when a later program ships more.
create table code_list (
    name text primary key,
    version int not null,
    state jsonb not null,
    shipped_version int not null,
    shipped jsonb not null
);

-- One row: who changes any list holds it, and who has lists in memory sees from it that they are old.
create table code_list_revision (
    revision bigint not null
);

insert into code_list_revision values (0);
