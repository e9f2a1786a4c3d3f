package siaga.alerts.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.ProblemDetail;

/**
 * One line of the answer to an import: what became of a record, at the end the sum, or why it broke off.
 *
 * @param record place of the record in the file, from 1
 * @param source its number in the source
 * @param id of the alert; null when the record was rejected
 * @param reference of the alert; null for a draft
 * @param version of the alert after this record
 * @param detail of an outcome that needs a word: {@code wording only}, {@code older edition}
 * @param problem why the record was rejected
 * @param summary on the last line
 * @param aborted on the last line instead, when the import broke off
 */
@Schema(name = "ImportLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportLine(
        @Nullable Long record,
        @Nullable String source,
        @Nullable Outcome outcome,
        @Nullable UUID id,
        @Nullable String reference,
        @Nullable Integer version,
        @Nullable String detail,
        @Nullable ProblemDetail problem,
        @Nullable Summary summary,
        @Nullable Aborted aborted) {

    enum Outcome {
        CREATED,
        UNCHANGED,
        CHANGED,
        REJECTED
    }

    /** How many records, and what became of them. */
    @Schema(name = "ImportSummary")
    record Summary(long records, long created, long unchanged, long changed, long rejected) {}

    /**
     * The import broke off. Records up to the one before are as their lines say; those after it may or may not have been
     * stored, and importing the file again settles it.
     *
     * @param record the first record without a line
     */
    @Schema(name = "ImportAborted")
    record Aborted(long record, ProblemDetail problem) {}

    static ImportLine of(
            SourceRecord record,
            Outcome outcome,
            UUID id,
            @Nullable String reference,
            int version,
            @Nullable String detail) {
        return new ImportLine(
                record.position(), record.number(), outcome, id, reference, version, detail, null, null, null);
    }

    static ImportLine rejected(long position, @Nullable String number, ProblemDetail problem) {
        return new ImportLine(position, number, Outcome.REJECTED, null, null, null, null, problem, null, null);
    }

    static ImportLine of(Summary summary) {
        return new ImportLine(null, null, null, null, null, null, null, null, summary, null);
    }

    static ImportLine of(Aborted aborted) {
        return new ImportLine(null, null, null, null, null, null, null, null, null, aborted);
    }
}
