package siaga.alerts.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Suspected fraud. Read only by agencies cleared for LAW_ENFORCEMENT.
 *
 * @param practice what was done, in a phrase
 * @param category of the fraud code list
 * @param disclosableFrom first day on which the origin lets it be told
 */
public record Fraud(
        @Nullable String practice,
        @Nullable String category,
        @Nullable Boolean underPoliceInvestigation,
        @Nullable Boolean judicialInstruction,
        @Nullable LocalDate disclosableFrom) {}
