package siaga.alerts.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.CodeListState;
import siaga.contracts.event.Topics;
import siaga.kit.outbox.Outbox;
import siaga.kit.time.UuidSource;

/** Tells of a new version of a list: every reader of the topic, and after the commit the pictures in memory. */
@ApplicationScoped
class CodeListChanges {

    private static final String STATE_TYPE = "siaga.codelist.state.v1";

    private final CodeListDirectory directory;
    private final Outbox outbox;
    private final UuidSource uuids;
    private final TransactionSynchronizationRegistry transaction;

    CodeListChanges(
            CodeListDirectory directory,
            Outbox outbox,
            UuidSource uuids,
            TransactionSynchronizationRegistry transaction) {
        this.directory = directory;
        this.outbox = outbox;
        this.uuids = uuids;
        this.transaction = transaction;
    }

    /**
     * For the transaction that holds the lists and has stored that version.
     *
     * @param previous the version before it; null when the list is new
     */
    void tell(CodeList list, @Nullable Integer previous, Instant at) {
        CodeListState state = list.event(uuids.next(), at, previous);
        outbox.add(state.id(), Topics.CODE_LISTS, list.name(), STATE_TYPE, state);
        transaction.registerInterposedSynchronization(new ForgetAfterwards(directory));
    }

    private record ForgetAfterwards(CodeListDirectory directory) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            directory.forget();
        }
    }
}
