package siaga.agencies.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import siaga.agencies.inbox.Inboxes;
import siaga.agencies.inbox.NewEntry;
import siaga.contracts.event.InboxData;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.kit.time.UuidSource;

/** Tells every active member, in its inbox, that a membership has changed its status. */
@ApplicationScoped
class StatusNotice {

    private static final String TYPE = "siaga.agency.updated.v1";

    private final Directory directory;
    private final Inboxes inboxes;
    private final Clock clock;
    private final UuidSource ids;

    StatusNotice(Directory directory, Inboxes inboxes, Clock clock, UuidSource ids) {
        this.directory = directory;
        this.inboxes = inboxes;
        this.clock = clock;
        this.ids = ids;
    }

    /** For the end of the transaction that changes the status. */
    void tell(String code, AgencyStatus status) {
        UUID event = ids.next();
        String subject = "agencies/" + code;
        InboxData data = InboxData.agencyUpdated(code, status);
        List<NewEntry> entries = directory.fresh().all().stream()
                .map(Listed::member)
                .filter(Member::active)
                .map(member -> new NewEntry(member.code(), event, TYPE, subject, subject, clock.instant(), null, data))
                .toList();
        inboxes.append(entries);
    }
}
