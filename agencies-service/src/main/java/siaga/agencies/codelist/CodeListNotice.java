package siaga.agencies.codelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import siaga.agencies.agency.Directory;
import siaga.agencies.agency.Listed;
import siaga.agencies.inbox.Inboxes;
import siaga.agencies.inbox.NewEntry;
import siaga.contracts.event.CodeListState;
import siaga.contracts.event.InboxData;
import siaga.contracts.sharing.Member;

/** Tells every active member, in its inbox, of a new version of a code list. */
@ApplicationScoped
class CodeListNotice {

    private static final String TYPE = "siaga.codelist.updated.v1";

    private final Directory directory;
    private final Inboxes inboxes;
    private final EntityManager database;

    CodeListNotice(Directory directory, Inboxes inboxes, EntityManager database) {
        this.directory = directory;
        this.inboxes = inboxes;
        this.database = database;
    }

    /**
     * In the running transaction. A list that is new is no news, since nobody can have an older one; nor is a version that
     * is not newer than the one told last.
     */
    void tell(CodeListState list) {
        boolean newer = remember(list);
        if (!newer || list.previous() == null) {
            return;
        }
        // Before the directory is looked at: a change of it waits, or has been seen.
        inboxes.hold();
        String subject = "code-lists/" + list.name();
        InboxData data = InboxData.codeListUpdated(list.name(), list.version());
        List<NewEntry> entries = directory.current().all().stream()
                .map(Listed::member)
                .filter(Member::active)
                .map(member -> new NewEntry(member.code(), list.id(), TYPE, subject, subject, list.time(), null, data))
                .toList();
        inboxes.append(entries);
    }

    private boolean remember(CodeListState list) {
        return database.createNativeQuery("""
                        insert into code_list_told (name, version)
                        values (:name, :version)
                        on conflict (name) do update
                        set version = excluded.version
                        where code_list_told.version < excluded.version
                        """)
                        .setParameter("name", list.name())
                        .setParameter("version", list.version())
                        .executeUpdate()
                == 1;
    }
}
