-- Transactions that notify commit one after another, each with its own wait for the disk: from 32 writers a fifth of
-- the commits a second, or fewer. The writer wakes the relay after its commit instead.
drop trigger outbox_wake_relay on outbox;
drop function outbox_wake_relay;
