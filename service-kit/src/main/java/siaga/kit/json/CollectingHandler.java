package siaga.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import siaga.contracts.problem.Violation;

/** Notes what does not fit, puts nothing in its place, and lets the parser go on to the next. */
final class CollectingHandler extends DeserializationProblemHandler {

    private static final int NAMEABLE = 24;

    private final Set<Violation> found;

    CollectingHandler(Set<Violation> found) {
        this.found = found;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        note(parser, "unknown-field", "There is no field `" + name + "` here.");
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String message) {
        note(context.getParser(), target.isEnum() ? "unknown-word" : "wrong-format", expected(target));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String message) {
        note(context.getParser(), "wrong-type", expected(target));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdKey(DeserializationContext context, Class<?> raw, String key, String message) {
        note(context.getParser(), "unknown-word", expected(raw));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
            throws IOException {
        note(parser, "wrong-type", expected(target.getRawClass()));
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable cause) {
        note(context.getParser(), "wrong-value", "This value does not fit here.");
        return null;
    }

    private void note(JsonParser parser, String code, String detail) {
        found.add(new Violation(Pointers.of(parser), code, detail));
    }

    static String expected(Class<?> target) {
        if (target.isEnum()) {
            Object[] words = target.getEnumConstants();
            return words.length > NAMEABLE
                    ? "Not a word of this vocabulary."
                    : "One of " + Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", ")) + ".";
        }
        return switch (target.getSimpleName()) {
            case "Instant" -> "A time as in RFC 3339, such as 2026-11-20T02:00:00Z.";
            case "LocalDate" -> "A date such as 2026-11-20.";
            case "UUID" -> "A UUID.";
            case "Boolean", "boolean" -> "true or false.";
            case "Integer", "int", "Long", "long" -> "A whole number.";
            case "BigDecimal" -> "A number.";
            case "String" -> "A string.";
            case "List", "Set", "ArrayList", "LinkedHashSet" -> "A list.";
            default -> "An object.";
        };
    }
}
