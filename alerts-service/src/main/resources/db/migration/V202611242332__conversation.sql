-- Who moderates the conversation on an alert; without a row, its origin. Who takes part is said by the alert itself.
create table conversation (
    alert_id uuid primary key references alert,
    revision bigint not null,
    moderator text not null
);

-- Numbered in each conversation, under the lock of its alert, so that a reader who goes on from a number misses nothing.
create table message (
    id uuid primary key,
    alert_id uuid not null references alert,
    number int not null,
    agency text not null,
    creator text,
    lang text,
    text text,
    in_reply_to uuid references message,
    written_at timestamptz not null,
    retracted_at timestamptz,
    retraction_reason text,
    constraint message_number unique (alert_id, number),
    constraint text_unless_retracted check ((text is null) = (retracted_at is not null))
);

create function refuse_change_of_message() returns trigger language plpgsql as $$
begin
    raise exception 'message % can only be retracted', old.id;
end
$$;

-- A message says what it said, or nothing any more.
create trigger message_is_immutable
    before update on message
    for each row when (new.text is not null or old.text is null)
    execute function refuse_change_of_message();

create trigger message_is_kept
    before delete on message
    for each row execute function refuse_change_of_message();
