package siaga.agencies.distribution;

import java.time.Instant;
import java.util.UUID;
import siaga.agencies.inbox.Inboxes;
import siaga.agencies.inbox.NewEntry;
import siaga.contracts.event.InboxData;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Members;
import siaga.contracts.sharing.Notice;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.sharing.SharingPolicy;

/** The entries that tell an agency that it has lost an alert; they say no more than it could know before. */
final class Tombstones {

    private Tombstones() {}

    /** Whether the agency could know more of an alert before than now. */
    static boolean loses(SharedAlert before, Member was, Members then, SharedAlert after, Member is, Members now) {
        return SharingPolicy.notice(after, is, now).compareTo(SharingPolicy.notice(before, was, then)) < 0;
    }

    /**
     * The entry.
     *
     * @param event identifies what took the alert away, the same for every agency
     * @param before how the alert was shared until then
     * @param was the agency as it was until then
     */
    static NewEntry entry(
            UUID event, UUID alert, String reference, Instant at, SharedAlert before, Member was, Members then) {
        boolean openly = SharingPolicy.notice(before, was, then) == Notice.FULL;
        String about = News.about(alert);
        return new NewEntry(
                was.code(),
                event,
                Inboxes.REVOKED,
                about,
                openly ? about : null,
                at,
                before.tlp(),
                InboxData.revoked(openly ? reference : null));
    }
}
