package siaga.agencies.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import siaga.contracts.event.AlertEvent;
import siaga.contracts.event.AlertEventType;
import siaga.contracts.event.Ask;
import siaga.contracts.event.Matter;
import siaga.contracts.sharing.Audience;
import siaga.contracts.sharing.Flag;
import siaga.contracts.sharing.SharedAlert;
import siaga.contracts.vocabulary.AcknowledgementState;
import siaga.contracts.vocabulary.AlertStatus;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.Asked;
import siaga.contracts.vocabulary.FlagAttention;
import siaga.contracts.vocabulary.FlagReason;
import siaga.contracts.vocabulary.Network;
import siaga.contracts.vocabulary.RiskDecision;
import siaga.contracts.vocabulary.Tlp;

/** Builds acts of ID-BPOM on one alert, a syrup with diethylene glycol. */
final class AnEvent {

    final UUID alert = UUID.randomUUID();

    private AlertEventType type = AlertEventType.DISTRIBUTED;
    private Tlp tlp = Tlp.AMBER_STRICT;
    private Set<String> agencies = Set.of();
    private Set<String> groups = Set.of();
    private Set<String> persons = Set.of();
    private final List<Flag> flags = new ArrayList<>();
    private AlertStatus status = AlertStatus.DISTRIBUTED;
    private @Nullable Matter matter;
    private final List<Ask> asks = new ArrayList<>();
    private Instant time = Instant.parse("2026-11-23T06:57:03.120Z");
    private int version;

    AnEvent type(AlertEventType of) {
        type = of;
        return this;
    }

    AnEvent tlp(Tlp label) {
        tlp = label;
        return this;
    }

    AnEvent at(String when) {
        time = Instant.parse(when);
        return this;
    }

    AnEvent to(String... codes) {
        agencies = Set.of(codes);
        return this;
    }

    AnEvent toGroup(String code) {
        groups = Set.of(code);
        return this;
    }

    AnEvent toPerson(String person) {
        persons = Set.of(person);
        return this;
    }

    AnEvent flagging(String agency) {
        flags.add(new Flag(agency, null, FlagAttention.FOR_FOLLOW_UP, FlagReason.DISTRIBUTED_TO));
        return this;
    }

    AnEvent in(AlertStatus state) {
        status = state;
        return this;
    }

    AnEvent about(AlertEventType of, Matter what) {
        type = of;
        matter = what;
        return this;
    }

    AnEvent asking(String agency, Asked what, String by) {
        asks.add(new Ask(agency, what, Instant.parse(by)));
        return this;
    }

    AnEvent askingOnly(String agency, Asked what, String by) {
        return askingNothing().asking(agency, what, by);
    }

    AnEvent askingNothing() {
        asks.clear();
        return this;
    }

    AlertEvent build() {
        version++;
        return new AlertEvent(
                AlertEvent.SCHEMA,
                UUID.randomUUID(),
                type,
                time,
                alert,
                status.afterDistribution() ? "SG-2026-00042" : null,
                version,
                type == AlertEventType.ACKNOWLEDGED ? "KR-MFDS" : "ID-BPOM",
                Network.MEDICINE,
                AlertType.ALERT,
                RiskDecision.SERIOUS,
                null,
                new SharedAlert(
                        status,
                        "ID-BPOM",
                        null,
                        tlp,
                        new Audience(agencies, Set.of(), groups, Set.of(), persons),
                        flags),
                type == AlertEventType.ACKNOWLEDGED ? AcknowledgementState.ACKNOWLEDGED : null,
                matter,
                asks);
    }
}
