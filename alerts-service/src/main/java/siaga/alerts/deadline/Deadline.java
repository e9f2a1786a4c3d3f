package siaga.alerts.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.vocabulary.AlertClock;

/**
 * A clock that was started on an alert. All times are UTC.
 *
 * @param agency code of the agency that must act
 * @param subject the request it is about; null for any other clock
 * @param askedBy code of the agency that made the request; null for any other clock
 * @param policy id of the row of the policy table that gave its times
 * @param metAt when what it waited for was done; null as long as it was not
 * @param stoppedAt when it ceased to matter; null as long as it does
 * @param stoppedBy the act that stopped it
 * @param warnedAt when the warning was sent; null when it was not
 * @param breachedAt when the breach was told; null when it was not
 */
record Deadline(
        UUID id,
        UUID alertId,
        AlertClock clock,
        String agency,
        @Nullable UUID subject,
        @Nullable String askedBy,
        String policy,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedBy,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt) {

    /** A clock that starts at that moment and runs as long as the policy says. */
    static Deadline started(
            UUID id, UUID alert, String agency, ClockPolicy policy, Instant from, WorkingCalendar calendar) {
        Instant start = stored(from);
        Instant due = policy.length().after(start, calendar);
        return new Deadline(
                id,
                alert,
                policy.clock(),
                agency,
                null,
                null,
                policy.id(),
                start,
                warning(start, due, policy.warnPercent()),
                due,
                null,
                null,
                null,
                null,
                null);
    }

    /** A clock for a request, which has its time from whoever made it. */
    static Deadline ofRequest(
            UUID id,
            UUID alert,
            String agency,
            UUID request,
            String askedBy,
            ClockPolicy policy,
            Instant from,
            Instant due) {
        return new Deadline(
                id,
                alert,
                policy.clock(),
                agency,
                request,
                askedBy,
                policy.id(),
                stored(from),
                warning(from, due, policy.warnPercent()),
                stored(due),
                null,
                null,
                null,
                null,
                null);
    }

    boolean running() {
        return metAt == null && stoppedAt == null;
    }

    boolean overdue(Instant now) {
        return running() && dueAt.isBefore(now);
    }

    Deadline met(Instant at) {
        return with(policy, warnAt, dueAt, at, null, null, warnedAt, breachedAt);
    }

    Deadline stopped(Instant at, String by) {
        return with(policy, warnAt, dueAt, null, at, by, warnedAt, breachedAt);
    }

    /** Runs on towards the time it had. */
    Deadline resumed() {
        return with(policy, warnAt, dueAt, null, null, null, warnedAt, breachedAt);
    }

    Deadline warned(Instant at) {
        return with(policy, warnAt, dueAt, metAt, stoppedAt, stoppedBy, at, breachedAt);
    }

    Deadline breached(Instant at) {
        return with(policy, warnAt, dueAt, metAt, stoppedAt, stoppedBy, warnedAt, at);
    }

    /** Under another row of the policy from now on: its time may come forward by that, and is never put off. */
    Deadline under(ClockPolicy other, Instant at, WorkingCalendar calendar) {
        Instant due = other.length().after(at, calendar);
        if (!due.isBefore(dueAt)) {
            return with(other.id(), warnAt, dueAt, metAt, stoppedAt, stoppedBy, warnedAt, breachedAt);
        }
        return with(
                other.id(),
                warning(at, due, other.warnPercent()),
                due,
                metAt,
                stoppedAt,
                stoppedBy,
                warnedAt,
                breachedAt);
    }

    /** With another time, of which it warns and whose breach it tells as if it were new. */
    Deadline dueBy(Instant due, Instant at, int warnPercent) {
        return with(policy, warning(at, due, warnPercent), stored(due), metAt, stoppedAt, stoppedBy, null, null);
    }

    private Deadline with(
            String otherPolicy,
            Instant otherWarnAt,
            Instant otherDueAt,
            @Nullable Instant otherMetAt,
            @Nullable Instant otherStoppedAt,
            @Nullable String otherStoppedBy,
            @Nullable Instant otherWarnedAt,
            @Nullable Instant otherBreachedAt) {
        return new Deadline(
                id,
                alertId,
                clock,
                agency,
                subject,
                askedBy,
                otherPolicy,
                startedAt,
                otherWarnAt,
                otherDueAt,
                otherMetAt,
                otherStoppedAt,
                otherStoppedBy,
                otherWarnedAt,
                otherBreachedAt);
    }

    private static Instant warning(Instant from, Instant due, int percent) {
        Duration length = Duration.between(from, due);
        return from.plus(length.multipliedBy(percent).dividedBy(100)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The database keeps no more, and what it gives back is compared. */
    static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
