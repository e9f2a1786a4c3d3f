package siaga.alerts.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import siaga.alerts.content.AlertContent;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Tlp;
import siaga.contracts.vocabulary.Verification;

/** An alert as it stands. Its state changes only by the acts below, each of which refuses in a wrong state. */
@Entity
@Table(name = "alert")
class Alert {

    @Id
    UUID id;

    @Nullable
    String reference;

    /** Counts the changes of the content. */
    int version;

    /** Counts every change of the row, so that the entity tag changes with whatever a reader can see. */
    @Version
    long revision;

    @Enumerated(EnumType.STRING)
    AlertStatus status;

    @Nullable
    @Enumerated(EnumType.STRING)
    Verification verification;

    String origin;

    @Nullable
    String creator;

    @Nullable
    String network;

    @Nullable
    String type;

    @Nullable
    String basis;

    @Nullable
    @Column(name = "risk_decision")
    String riskDecision;

    @Nullable
    @Column(name = "recall_class")
    String recallClass;

    @Nullable
    @Enumerated(EnumType.STRING)
    Tlp tlp;

    @Column(name = "audience_agencies")
    String[] audienceAgencies;

    @Column(name = "audience_countries")
    String[] audienceCountries;

    @Column(name = "audience_groups")
    String[] audienceGroups;

    @Column(name = "audience_exclude")
    String[] audienceExclude;

    @Column(name = "audience_persons")
    String[] audiencePersons;

    @Column(name = "flag_agencies")
    String[] flagAgencies;

    @Column(name = "flag_countries")
    String[] flagCountries;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Column(name = "created_at")
    Instant createdAt;

    @Nullable
    @Column(name = "submitted_at")
    Instant submittedAt;

    @Nullable
    @Column(name = "validated_at")
    Instant validatedAt;

    @Nullable
    @Column(name = "sent_to_desk_at")
    Instant sentToDeskAt;

    @Nullable
    @Column(name = "distributed_at")
    Instant distributedAt;

    @Nullable
    @Column(name = "verified_at")
    Instant verifiedAt;

    @Nullable
    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Nullable
    @Column(name = "superseded_at")
    Instant supersededAt;

    /** The alert that stands in its place. */
    @Nullable
    @Column(name = "superseded_by")
    UUID supersededBy;

    @Nullable
    @Column(name = "closed_at")
    Instant closedAt;

    @Nullable
    @Column(name = "closing_report")
    String closingReport;

    /** Since when a change up to type ALERT waits for the desk. */
    @Nullable
    @Column(name = "amendment_asked_at")
    Instant amendmentAskedAt;

    @Nullable
    @Column(name = "last_reason")
    String lastReason;

    @Nullable
    @Column(name = "source_scheme")
    String sourceScheme;

    @Nullable
    @Column(name = "source_number")
    String sourceNumber;

    @Nullable
    @Column(name = "source_fingerprint")
    byte[] sourceFingerprint;

    /** For the persistence provider. */
    Alert() {}

    Alert(UUID id, String origin, @Nullable String creator, AlertContent content, String json, Instant at) {
        this.id = id;
        this.origin = origin;
        this.creator = creator;
        this.status = AlertStatus.DRAFT;
        this.createdAt = at;
        rewrite(content, json);
    }

    /** Takes the content of a new version. */
    final void rewrite(AlertContent said, String json) {
        version++;
        content = json;
        network = name(said.network());
        type = name(said.type());
        basis = name(said.basis());
        riskDecision = said.risk() == null ? null : name(said.risk().decision());
        recallClass = said.risk() == null ? null : name(said.risk().recallClass());
        tlp = said.tlp();
        Audience audience = audienceOf(said);
        audienceAgencies = array(audience.agencies());
        audienceCountries = array(audience.countries());
        audienceGroups = array(audience.groups());
        audienceExclude = array(audience.exclude());
        audiencePersons = array(audience.persons());
        flagAgencies = flagsOf(said).stream()
                .map(Flag::agency)
                .filter(code -> code != null)
                .toArray(String[]::new);
        flagCountries = flagsOf(said).stream()
                .map(Flag::country)
                .filter(code -> code != null)
                .toArray(String[]::new);
    }

    void submit(Instant at) {
        Act.SUBMIT.requirePossibleIn(status);
        status = AlertStatus.SUBMITTED;
        submittedAt = at;
        lastReason = null;
    }

    void returnToDraft(String reason) {
        Act.RETURN_TO_DRAFT.requirePossibleIn(status);
        status = AlertStatus.DRAFT;
        submittedAt = null;
        lastReason = reason;
    }

    void validate(Instant at) {
        Act.VALIDATE.requirePossibleIn(status);
        status = AlertStatus.VALIDATED;
        validatedAt = at;
        lastReason = null;
    }

    void sendToDesk(Instant at) {
        Act.SEND_TO_DESK.requirePossibleIn(status);
        status = AlertStatus.IN_VERIFICATION;
        sentToDeskAt = at;
        lastReason = null;
    }

    void returnFromDesk(String reason) {
        Act.RETURN_FROM_DESK.requirePossibleIn(status);
        status = AlertStatus.VALIDATED;
        sentToDeskAt = null;
        lastReason = reason;
    }

    /** By approval, by the contact point, by release or by import: the act says from where and how it is verified. */
    void distribute(Act by, Verification verified, String givenReference, Instant at) {
        by.requirePossibleIn(status);
        becomeDistributed(verified, givenReference, at);
    }

    /** An official public source is distributed by the very act of importing it. */
    void distributeOnImport(String givenReference, Instant at) {
        submittedAt = at;
        validatedAt = at;
        becomeDistributed(Verification.VERIFIED, givenReference, at);
    }

    private void becomeDistributed(Verification verified, String givenReference, Instant at) {
        status = AlertStatus.DISTRIBUTED;
        verification = verified;
        reference = givenReference;
        distributedAt = at;
        verifiedAt = verified == Verification.VERIFIED ? at : null;
        lastReason = null;
    }

    void discard(@Nullable String reason) {
        Act.DISCARD.requirePossibleIn(status);
        status = AlertStatus.DISCARDED;
        lastReason = reason;
    }

    void verify(Instant at) {
        Act.VERIFY.requirePossibleIn(status);
        verified(Verification.VERIFIED, at);
    }

    /** What the desk says of it from now on; PENDING after a change that it has not seen. */
    void verified(Verification how, Instant at) {
        verification = how;
        verifiedAt = how == Verification.VERIFIED ? at : null;
        lastReason = null;
    }

    void question(String reason) {
        Act.QUESTION.requirePossibleIn(status);
        verification = Verification.QUESTIONED;
        lastReason = reason;
    }

    void withdraw(String reason, Instant at) {
        Act.WITHDRAW.requirePossibleIn(status);
        status = AlertStatus.WITHDRAWN;
        withdrawnAt = at;
        lastReason = reason;
    }

    void supersede(UUID by, @Nullable String reason, Instant at) {
        Act.SUPERSEDE.requirePossibleIn(status);
        status = AlertStatus.SUPERSEDED;
        supersededBy = by;
        supersededAt = at;
        lastReason = reason;
    }

    void close(String report, @Nullable String reason, Instant at) {
        Act.CLOSE.requirePossibleIn(status);
        status = AlertStatus.CLOSED;
        closingReport = report;
        closedAt = at;
        lastReason = reason;
    }

    void reopen(String reason) {
        Act.REOPEN.requirePossibleIn(status);
        status = AlertStatus.DISTRIBUTED;
        closingReport = null;
        closedAt = null;
        lastReason = reason;
    }

    /** What the sharing policy decides with. A draft without a label is shared with nobody beyond its origin. */
    SharedAlert shared(AlertContent said) {
        return sharedAs(said, status);
    }

    SharedAlert sharedAs(AlertContent said, AlertStatus as) {
        Tlp label = said.tlp() == null ? Tlp.RED : said.tlp();
        return new SharedAlert(as, origin, creator, label, audienceOf(said), flagsOf(said));
    }

    String etag() {
        return "\"" + version + "." + revision + "\"";
    }

    @Nullable
    AlertType alertType() {
        return type == null ? null : AlertType.valueOf(type);
    }

    private static Audience audienceOf(AlertContent said) {
        return said.audience() == null ? Audience.NOBODY : said.audience();
    }

    private static List<Flag> flagsOf(AlertContent said) {
        return said.distribution() == null ? List.of() : said.distribution().flags();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String[] array(Set<String> values) {
        return values.stream().sorted().toArray(String[]::new);
    }
}
