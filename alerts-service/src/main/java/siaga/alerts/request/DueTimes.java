package siaga.alerts.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import siaga.alerts.alert.AlertFile;
import siaga.contracts.vocabulary.RequestKind;
import siaga.contracts.vocabulary.RiskDecision;

/** Until when a request is to be answered when whoever asks does not say. */
@ApplicationScoped
class DueTimes {

    private final RequestSettings settings;

    DueTimes(RequestSettings settings) {
        this.settings = settings;
    }

    /** To the second, on the calendar of the asked agency, which exists. */
    Instant usual(AlertFile alert, RequestKind kind, String asked, Instant from) {
        boolean serious =
                alert.content().risk() != null && alert.content().risk().decision() == RiskDecision.SERIOUS;
        Instant due = serious
                ? from.plus(settings.serious())
                : alert.directory()
                        .calendar(asked)
                        .orElseThrow(() -> new IllegalStateException("a member has a calendar"))
                        .plusWorkingDays(from, workingDays(kind));
        return due.truncatedTo(ChronoUnit.SECONDS);
    }

    private int workingDays(RequestKind kind) {
        return switch (kind) {
            case TRACE -> settings.workingDays().trace();
            case SAMPLE -> settings.workingDays().sample();
            case INSPECT -> settings.workingDays().inspect();
            case DOCUMENTS -> settings.workingDays().documents();
            case TAKEDOWN -> settings.workingDays().takedown();
        };
    }
}
