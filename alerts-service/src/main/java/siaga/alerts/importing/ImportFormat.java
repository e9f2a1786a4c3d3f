package siaga.alerts.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.vocabulary.Role;
import siaga.kit.caller.Caller;
import siaga.kit.problem.Problem;

/** What can be imported. */
enum ImportFormat {
    /** Recalls of the U.S. Food and Drug Administration. */
    OPENFDA(true),
    /** Notifications of the EU's Rapid Alert System for Food and Feed. */
    RASFF(true),
    /** Recalls of Korea's Ministry of Food and Drug Safety. */
    MFDS(true),
    /** Public warnings of Indonesia's BPOM. */
    BPOM(true),
    /** Drafts in Siaga's own form. */
    SIAGA(false);

    private static final String LATER = "cap";

    private final boolean official;

    ImportFormat(boolean official) {
        this.official = official;
    }

    /** The format of that name; 400 when there is none. */
    static ImportFormat of(@Nullable String name) {
        for (ImportFormat format : values()) {
            if (format.word().equals(name)) {
                return format;
            }
        }
        String known = Stream.of(values()).map(ImportFormat::word).collect(Collectors.joining(", "));
        throw new Problem(
                ProblemType.UNKNOWN_PARAMETER,
                LATER.equals(name)
                        ? "`format=cap` is not offered yet."
                        : name == null ? "`format` is needed." : "`format` cannot be `" + name + "`.",
                List.of(new Violation("format", "unknown-word", "One of " + known + ".")));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Published by an authority: importing it is the act of distribution. Otherwise records come in as drafts. */
    boolean official() {
        return official;
    }

    /** 403 for whoever may not import this. */
    void requireRight(Caller caller) {
        if (official) {
            caller.require(Role.CONTACT_POINT);
        } else {
            caller.require(Role.OFFICER, Role.VALIDATOR, Role.CONTACT_POINT);
        }
    }
}
