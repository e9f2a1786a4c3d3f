package siaga.alerts.attachment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import siaga.alerts.attachment.Attachment.Withdrawal;
import siaga.alerts.storage.Sha256;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.SharedAnnex;
import siaga.contracts.vocabulary.AttachmentKind;
import siaga.contracts.vocabulary.Compartment;
import siaga.contracts.vocabulary.Tlp;

/** Loads and stores attachments, always in the caller's transaction. */
@ApplicationScoped
class Attachments {

    private static final String COLUMNS = """
            select id, alert_id, revision, kind, name, media_type, size, sha256, author, creator, added_at, tlp,
                audience::text, compartment, withdrawn_at, withdrawn_reason
            from attachment
            where alert_id = :alert
            """;

    private final EntityManager queries;
    private final Session database;
    private final ObjectMapper mapper;

    Attachments(EntityManager queries, Session database, ObjectMapper mapper) {
        this.queries = queries;
        this.database = database;
        this.mapper = mapper;
    }

    /** All of an alert, the oldest first, those withdrawn too. */
    @SuppressWarnings("unchecked")
    List<Attachment> of(UUID alert) {
        // Without the class of the result: with it, Hibernate keeps a new plan each time and searches all of them.
        List<Object[]> rows = queries.createNativeQuery(COLUMNS + "order by id")
                .setParameter("alert", alert)
                .getResultList();
        return rows.stream().map(this::attachment).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<Attachment> find(UUID alert, UUID id) {
        List<Object[]> rows = queries.createNativeQuery(COLUMNS + "and id = :id")
                .setParameter("alert", alert)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(this::attachment).findFirst();
    }

    /** How many of an alert are not withdrawn. */
    int count(UUID alert) {
        Object count =
                queries.createNativeQuery("""
                        select count(*)
                        from attachment
                        where alert_id = :alert
                          and withdrawn_at is null
                        """).setParameter("alert", alert).getSingleResult();
        return ((Number) count).intValue();
    }

    void insert(Attachment attachment) {
        database.createNativeMutationQuery("""
                        insert into attachment (id, alert_id, revision, kind, name, media_type, size, sha256, author, creator,
                            added_at, tlp, audience, compartment)
                        values (:id, :alert, :revision, :kind, :name, :mediaType, :size, :sha256, :author, :creator,
                            :addedAt, :tlp, cast(:audience as jsonb), :compartment)
                        """)
                .setParameter("id", attachment.id())
                .setParameter("alert", attachment.alert())
                .setParameter("revision", attachment.revision())
                .setParameter("kind", attachment.kind().name())
                .setParameter("name", attachment.name())
                .setParameter("mediaType", attachment.mediaType())
                .setParameter("size", attachment.size())
                .setParameter("sha256", attachment.sha256().bytes())
                .setParameter("author", attachment.author())
                .setParameter("creator", attachment.sharing().creator(), String.class)
                .setParameter("addedAt", attachment.addedAt())
                .setParameter("tlp", name(attachment.sharing().tlp()), String.class)
                .setParameter("audience", json(attachment.sharing().audience()), String.class)
                .setParameter("compartment", name(attachment.compartment()), String.class)
                .executeUpdate();
    }

    /** Stores what can change of it: how it is shared, and whether it is withdrawn. */
    void update(Attachment attachment) {
        Withdrawal withdrawal = attachment.withdrawal();
        database.createNativeMutationQuery("""
                        update attachment
                        set revision = :revision,
                            tlp = :tlp,
                            audience = cast(:audience as jsonb),
                            withdrawn_at = :withdrawnAt,
                            withdrawn_reason = :reason
                        where id = :id
                        """)
                .setParameter("revision", attachment.revision())
                .setParameter("tlp", name(attachment.sharing().tlp()), String.class)
                .setParameter("audience", json(attachment.sharing().audience()), String.class)
                .setParameter("withdrawnAt", withdrawal == null ? null : withdrawal.at(), Instant.class)
                .setParameter("reason", withdrawal == null ? null : withdrawal.reason(), String.class)
                .setParameter("id", attachment.id())
                .executeUpdate();
    }

    void delete(UUID id) {
        database.createNativeMutationQuery("delete from attachment where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Until the transaction ends nobody else begins or stops to name that content. */
    void hold(Sha256 content) {
        queries.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:content, 0)) as text)")
                .setParameter("content", "attachment content\n" + content.hex())
                .getSingleResult();
    }

    /** Those of the contents that an attachment which is handed out names. */
    @SuppressWarnings("unchecked")
    Set<Sha256> named(Collection<Sha256> contents) {
        List<byte[]> rows = queries.createNativeQuery("""
                        select distinct sha256
                        from attachment
                        where withdrawn_at is null
                          and sha256 = any(select decode(hex, 'hex') from unnest(cast(:contents as text[])) as hex)
                        """)
                .setParameter("contents", contents.stream().map(Sha256::hex).toArray(String[]::new))
                .getResultList();
        Set<Sha256> named = new HashSet<>();
        rows.forEach(digest -> named.add(Sha256.of(digest)));
        return named;
    }

    private Attachment attachment(Object[] row) {
        return new Attachment(
                (UUID) row[0],
                (UUID) row[1],
                ((Number) row[2]).intValue(),
                AttachmentKind.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                ((Number) row[6]).longValue(),
                Sha256.of((byte[]) row[7]),
                (Instant) row[10],
                new SharedAnnex(
                        (String) row[8],
                        (String) row[9],
                        row[11] == null ? null : Tlp.valueOf((String) row[11]),
                        audience((String) row[12])),
                row[13] == null ? null : Compartment.valueOf((String) row[13]),
                row[14] == null ? null : new Withdrawal((Instant) row[14], (String) row[15]));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private @Nullable String json(@Nullable Audience audience) {
        try {
            return audience == null ? null : mapper.writeValueAsString(audience);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audience can be written", e);
        }
    }

    private @Nullable Audience audience(@Nullable String json) {
        try {
            return json == null ? null : mapper.readValue(json, Audience.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audience that was stored cannot be read", e);
        }
    }
}
