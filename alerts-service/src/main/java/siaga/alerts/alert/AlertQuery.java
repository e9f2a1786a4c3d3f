package siaga.alerts.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import siaga.alerts.alert.AlertKey.Kind;
import siaga.alerts.content.Normalised;
import siaga.contracts.problem.ProblemType;
import siaga.contracts.problem.Violation;
import siaga.contracts.sharing.Member;
import siaga.kit.problem.Problem;

/** A filter as a condition on {@code alert a}. */
final class AlertQuery {

    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, Object> parameters = new HashMap<>();

    private AlertQuery() {}

    static AlertQuery of(AlertFilter filter, @Nullable Member reader, Instant now) {
        AlertQuery query = new AlertQuery();
        query.columnsAndKeys(filter);
        query.flagged(filter.flaggedFor, reader);
        query.overdue(filter.overdue, reader, now);
        query.time(filter);
        return query;
    }

    /**
     * For rows of distributed alerts, with nothing in it but columns that counting has in its indexes.
     *
     * @param filter without times and without {@code flaggedFor}
     * @param since distributed at or after this time; null for any
     * @param until distributed before this time; null for any
     */
    static AlertQuery ofDistributed(AlertFilter filter, @Nullable Instant since, @Nullable Instant until) {
        AlertQuery query = new AlertQuery();
        query.columnsAndKeys(filter);
        if (since != null) {
            query.sql.append("\nand a.distributed_at >= ").append(query.parameter(since));
        }
        if (until != null) {
            query.sql.append("\nand a.distributed_at < ").append(query.parameter(until));
        }
        return query;
    }

    /** Whether every row satisfies it. */
    boolean everything() {
        return parameters.isEmpty();
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void columnsAndKeys(AlertFilter filter) {
        column("a.status", filter.status);
        column("a.network", filter.network);
        column("a.type", filter.type);
        column("a.basis", filter.basis);
        column("a.risk_decision", filter.riskDecision);
        column("a.recall_class", filter.recallClass);
        column("a.tlp", filter.tlp);
        column("a.origin", filter.notifiedBy);
        key(Kind.ORIGIN, filter.origin, AlertQuery::code);
        key(Kind.DISTRIBUTED_TO, filter.distributedTo, AlertQuery::code);
        key(Kind.CATEGORY, filter.category, AlertQuery::code);
        key(Kind.HAZARD, filter.hazard, AlertQuery::code);
        key(Kind.SUBSTANCE, filter.substance, AlertKeys::foldedName);
        key(Kind.GTIN, filter.gtin, Normalised::gtin);
        key(Kind.REGISTRATION, filter.registration, Normalised::identifier);
        key(Kind.LOT, filter.lot, Normalised::identifier);
        keyBeginning(Kind.OPERATOR, filter.operator, AlertKeys::foldedName);
        keyBeginning(Kind.HS_CODE, filter.hsCode, AlertQuery::code);
    }

    private void column(String column, @Nullable List<?> values) {
        if (values != null && !values.isEmpty()) {
            sql.append("\nand ")
                    .append(column)
                    .append(" = any(")
                    .append(parameter(strings(values)))
                    .append(")");
        }
    }

    private void key(Kind kind, @Nullable List<String> values, UnaryOperator<String> normal) {
        if (values != null && !values.isEmpty()) {
            String[] wanted = values.stream().map(normal).toArray(String[]::new);
            sql.append("\nand exists (select 1 from alert_key k where k.alert_id = a.id and k.kind = '")
                    .append(kind)
                    .append("' and k.value = any(")
                    .append(parameter(wanted))
                    .append("))");
        }
    }

    private void keyBeginning(Kind kind, @Nullable List<String> values, UnaryOperator<String> normal) {
        if (values != null && !values.isEmpty()) {
            String[] wanted =
                    values.stream().map(normal).map(AlertQuery::beginning).toArray(String[]::new);
            sql.append("\nand exists (select 1 from alert_key k where k.alert_id = a.id and k.kind = '")
                    .append(kind)
                    .append("' and k.value like any(")
                    .append(parameter(wanted))
                    .append("))");
        }
    }

    private void flagged(@Nullable String flaggedFor, @Nullable Member reader) {
        if (flaggedFor == null) {
            return;
        }
        if (!flaggedFor.equals("me")) {
            throw unknownWord("flaggedFor", "Only `me`.");
        }
        if (reader == null) {
            sql.append("\nand false");
            return;
        }
        sql.append("\nand (").append(parameter(reader.code())).append(" = any(a.flag_agencies)");
        if (reader.nationalAuthority()) {
            sql.append(" or ").append(parameter(reader.country())).append(" = any(a.flag_countries)");
        }
        sql.append(")");
    }

    private void overdue(@Nullable String overdue, @Nullable Member reader, Instant now) {
        if (overdue == null) {
            return;
        }
        if (!overdue.equals("true") && !overdue.equals("false")) {
            throw unknownWord("overdue", "`true` or `false`.");
        }
        String me = parameter(reader == null ? "" : reader.code());
        sql.append(overdue.equals("true") ? "\nand exists (" : "\nand not exists (")
                .append(
                        "select 1 from deadline d where d.alert_id = a.id and d.met_at is null and d.stopped_at is null")
                .append(" and d.due_at < ")
                .append(parameter(now))
                .append(" and ")
                .append(me)
                .append(" in (d.agency, a.origin))");
    }

    private void time(AlertFilter filter) {
        if (filter.since != null) {
            sql.append("\nand coalesce(a.distributed_at, a.created_at) >= ").append(parameter(filter.since));
        }
        if (filter.until != null) {
            sql.append("\nand coalesce(a.distributed_at, a.created_at) < ").append(parameter(filter.until));
        }
    }

    private String parameter(Object value) {
        String name = "f" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static Problem unknownWord(String parameter, String known) {
        return new Problem(
                ProblemType.UNKNOWN_PARAMETER,
                "`" + parameter + "` cannot be read.",
                List.of(new Violation(parameter, "unknown-word", known)));
    }

    private static String[] strings(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static String code(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }

    private static String beginning(String value) {
        return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
