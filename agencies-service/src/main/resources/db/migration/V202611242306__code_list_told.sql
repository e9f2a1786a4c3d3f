-- Which version of each code list the inboxes have told of.
create table code_list_told (
    name text primary key,
    version int not null
);
