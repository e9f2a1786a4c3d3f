-- Acts on what is no alert, such as a code list, stand in the same trail: `subject` names the thing by its path.
alter table audit
    alter column alert_id drop not null,
    alter column version drop not null,
    add column subject text,
    add constraint audit_of_something check ((alert_id is null) <> (subject is null));

create index audit_of_subject on audit (subject, id) where subject is not null;
