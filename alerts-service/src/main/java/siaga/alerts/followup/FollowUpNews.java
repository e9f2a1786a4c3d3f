package siaga.alerts.followup;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertFile;
import siaga.alerts.annex.Annex;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Member;
import siaga.contracts.vocabulary.Asked;
import siaga.contracts.vocabulary.FollowUpState;

/** What is told of a follow-up, and whom it concerns; of those only who may know is told. */
final class FollowUpNews {

    private FollowUpNews() {}

    static String href(AlertFile alert, FollowUp followUp) {
        return alert.href() + "/follow-ups/" + followUp.id;
    }

    /** What the event is about; {@code tells} is null for everybody who may know. */
    static Matter matter(AlertFile alert, FollowUp followUp, Annex annex, @Nullable Set<String> tells) {
        return new Matter(
                followUp.id, followUp.type.name(), followUp.state.name(), href(alert, followUp), annex.shared(), tells);
    }

    /** A proposal waits for the origin; the flagged agencies and whom it is addressed to hear of it. Null for all. */
    static @Nullable Set<String> toldOfNew(AlertFile alert, FollowUp followUp, Annex annex) {
        if (followUp.state == FollowUpState.ACCEPTED) {
            return null;
        }
        Set<String> told = new TreeSet<>();
        told.add(alert.origin());
        alert.flagged().forEach(flagged -> told.add(flagged.agency()));
        if (annex.audience() != null) {
            alert.directory().all().stream()
                    .filter(member -> addressed(annex.audience(), member))
                    .forEach(member -> told.add(member.code()));
        }
        told.remove(annex.author());
        return told;
    }

    /** Only what is proposed asks something, of the origin. */
    static List<Ask> asked(AlertFile alert, FollowUp followUp) {
        return followUp.state == FollowUpState.PROPOSED
                ? List.of(new Ask(alert.origin(), Asked.DECIDE, null))
                : List.of();
    }

    /** Whoever may read it from now on, and the author or the origin, whichever did not do it. */
    static Set<String> toldOfSharing(AlertFile alert, Annex before, Annex after, String actor) {
        Set<String> told = new TreeSet<>();
        alert.directory().all().stream()
                .map(Member::code)
                .filter(agency -> alert.mayHearOf(after.shared(), agency))
                .filter(agency -> !alert.mayHearOf(before.shared(), agency))
                .forEach(told::add);
        told.add(alert.origin());
        told.add(after.author());
        told.remove(actor);
        return told;
    }

    private static boolean addressed(Audience audience, Member member) {
        return audience.agencies().contains(member.code())
                || audience.countries().contains(member.country())
                || !Collections.disjoint(audience.groups(), member.groups())
                || audience.persons().stream().anyMatch(person -> person.endsWith("@" + member.code()));
    }
}
