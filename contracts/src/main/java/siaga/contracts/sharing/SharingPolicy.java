package siaga.contracts.sharing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.AgencyStatus;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.Role;
import siaga.contracts.vocabulary.Tlp;

/**
 * Decides who may know an alert, when it is read (TLP 2.0 as the forum applies it). Reads, inbox fan-out, feeds,
 * previews and exports all call it; the SQL visibility predicate is tested against it.
 */
public final class SharingPolicy {

    private SharingPolicy() {}

    /** How much of the alert that reader gets now. */
    public static Access access(SharedAlert alert, Reader reader, Members members) {
        Optional<Member> member =
                Optional.ofNullable(reader.agency()).flatMap(members::find).filter(Member::active);
        if (member.isPresent() && !reader.roles().isEmpty() && memberMayKnow(alert, reader, member.get(), members)) {
            return Access.FULL;
        }
        return alert.tlp() == Tlp.CLEAR && alert.status().afterDistribution() ? Access.PUBLIC : Access.NONE;
    }

    /**
     * Whether that reader may read what belongs to the alert: never without the alert, and where it is shared more
     * strictly, as if it were an alert of its author's. The origin of the alert reads it too, unless it is TLP:RED.
     *
     * @param annex null for what is shared as the alert is
     */
    public static boolean mayRead(SharedAlert alert, @Nullable SharedAnnex annex, Reader reader, Members members) {
        if (access(alert, reader, members) != Access.FULL) {
            return false;
        }
        if (annex == null || annex.asTheAlert()) {
            return true;
        }
        SharedAlert own = asAlert(alert, annex);
        boolean ofOrigin = own.tlp() != Tlp.RED && standsUnder(alert.origin(), reader.agency(), members);
        return ofOrigin || access(own, reader, members) == Access.FULL;
    }

    /** How much an entry in that agency's inbox may say of what belongs to the alert. */
    public static Notice notice(SharedAlert alert, @Nullable SharedAnnex annex, Member agency, Members members) {
        Notice ofAlert = notice(alert, agency, members);
        if (annex == null || annex.asTheAlert() || ofAlert == Notice.NONE) {
            return ofAlert;
        }
        SharedAlert own = asAlert(alert, annex);
        if (own.tlp() != Tlp.RED && standsUnder(alert.origin(), agency.code(), members)) {
            return ofAlert;
        }
        Notice ofAnnex = notice(own, agency, members);
        return ofAnnex.compareTo(ofAlert) < 0 ? ofAnnex : ofAlert;
    }

    /**
     * Whether what belongs to the alert could be read by somebody who cannot read it now, were it shared otherwise. Needs
     * the origin's act.
     *
     * @param everyone all members
     */
    public static boolean loosens(
            SharedAlert alert, SharedAnnex before, SharedAnnex after, Collection<Member> everyone, Members members) {
        boolean lettingIn = everyone.stream()
                .map(member -> Reader.agencyAtLarge(member.code()))
                .anyMatch(reader -> !mayRead(alert, before, reader, members) && mayRead(alert, after, reader, members));
        // An addressee may be somebody who joins later, or a person, whom the members of today do not show.
        return lettingIn
                || after.label(alert).widerThan(before.label(alert))
                || (before.audience() != null && loosens(asAlert(alert, before), asAlert(alert, after)));
    }

    /** Whether the label of what belongs to the alert would be wider than the alert's own, which is refused. */
    public static boolean loosens(SharedAlert alert, SharedAnnex annex) {
        return annex.tlp() != null && annex.tlp().widerThan(alert.tlp());
    }

    /** Whether somebody who cannot read what belongs to the alert now could, if it were shared as in the second. */
    public static boolean loosens(SharedAlert alert, SharedAnnex before, SharedAnnex after) {
        return loosens(asAlert(alert, before), asAlert(alert, after));
    }

    /** How much an entry in that agency's inbox may say of the alert; an agency without access gets no entry. */
    public static Notice notice(SharedAlert alert, Member agency, Members members) {
        if (!agency.active() || !alert.status().afterDistribution()) {
            return Notice.NONE;
        }
        if (alert.tlp() == Tlp.RED) {
            boolean concerned = agency.code().equals(alert.origin())
                    || alert.audience().persons().stream()
                            .anyMatch(person -> agencyOf(person).equals(agency.code()));
            return concerned ? Notice.RESTRICTED : Notice.NONE;
        }
        return access(alert, Reader.agencyAtLarge(agency.code()), members) == Access.FULL ? Notice.FULL : Notice.NONE;
    }

    /** What the alert asks of that agency; empty when it is not flagged, or may not know the alert. */
    public static Optional<FlagAttention> flag(SharedAlert alert, Member agency, Members members) {
        if (notice(alert, agency, members) == Notice.NONE) {
            return Optional.empty();
        }
        return alert.flags().stream()
                .filter(flag -> flag.addresses(agency))
                .map(Flag::attention)
                .max(Comparator.naturalOrder());
    }

    /**
     * Whether that alert could be read by somebody who cannot read it now: a wider label, one more addressee, one
     * exclusion fewer. Loosening needs the origin's act and is recorded.
     */
    public static boolean loosens(SharedAlert before, SharedAlert after) {
        return after.tlp().widerThan(before.tlp())
                || !before.audience().agencies().containsAll(after.audience().agencies())
                || !before.audience().countries().containsAll(after.audience().countries())
                || !before.audience().groups().containsAll(after.audience().groups())
                || !before.audience().persons().containsAll(after.audience().persons())
                || !after.audience().exclude().containsAll(before.audience().exclude())
                || !addressees(before.flags()).containsAll(addressees(after.flags()));
    }

    /** Whether somebody who can read it now could not read the other: loosening, seen from the other side. */
    public static boolean narrows(SharedAlert before, SharedAlert after) {
        return loosens(after, before);
    }

    private static SharedAlert asAlert(SharedAlert alert, SharedAnnex annex) {
        Audience audience = annex.audience();
        return new SharedAlert(
                AlertStatus.DISTRIBUTED,
                annex.author(),
                annex.creator(),
                annex.label(alert),
                audience == null ? alert.audience() : audience,
                audience == null ? alert.flags() : List.of());
    }

    private static boolean memberMayKnow(SharedAlert alert, Reader reader, Member member, Members members) {
        boolean ofOrigin = standsUnder(alert.origin(), member.code(), members);
        boolean desk = reader.roles().contains(Role.DESK) && member.kind() == AgencyKind.SECRETARIAT;
        if (!alert.status().afterDistribution()) {
            return ofOrigin || (desk && alert.status().knownToDesk());
        }
        return switch (alert.tlp()) {
            case RED -> namedOn(alert, reader) || (ofOrigin && reader.roles().contains(Role.CONTACT_POINT));
            case AMBER_STRICT -> ofOrigin || desk || addressed(alert, List.of(member), member);
            case AMBER -> ofOrigin || desk || addressed(alert, members.lineage(member.code()), member);
            case GREEN, CLEAR -> true;
        };
    }

    /** An officer's superior sees what the officer sees, so the origin is looked for under the reader. */
    private static boolean standsUnder(String agency, @Nullable String superior, Members members) {
        return agency.equals(superior)
                || members.lineage(agency).stream()
                        .anyMatch(above -> above.code().equals(superior));
    }

    private static boolean namedOn(SharedAlert alert, Reader reader) {
        return reader.person() != null
                && (alert.audience().persons().contains(reader.person())
                        || reader.person().equals(alert.creator()));
    }

    private static boolean addressed(SharedAlert alert, List<Member> admittedThrough, Member reader) {
        Audience audience = alert.audience();
        if (audience.exclude().contains(reader.code())) {
            return false;
        }
        return admittedThrough.stream()
                .filter(member -> member.status() == AgencyStatus.ACTIVE || member.equals(reader))
                .filter(member -> !audience.exclude().contains(member.code()))
                .anyMatch(member -> audience.agencies().contains(member.code())
                        || audience.countries().contains(member.country())
                        || member.groups().stream().anyMatch(audience.groups()::contains)
                        || alert.flags().stream().anyMatch(flag -> flag.admits(member)));
    }

    private static Set<String> addressees(List<Flag> flags) {
        return flags.stream()
                .map(flag -> flag.agency() == null ? "country " + flag.country() : flag.agency())
                .collect(Collectors.toSet());
    }

    private static String agencyOf(String person) {
        return person.substring(person.lastIndexOf('@') + 1);
    }
}
