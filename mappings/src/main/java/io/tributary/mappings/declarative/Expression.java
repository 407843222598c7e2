package io.tributary.mappings.declarative;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.tributary.history.failure.PayloadRejected;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression of a mapping file, within bounds of time and depth. Thread-safe.
 *
 * @param line where it stands in the file
 */
public record Expression(Jsonata compiled, int line) {

    private static final Pattern LITERAL =
            Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])*'");

    /** What would give another result for the same event; or runs what the event says. */
    private static final Pattern IMPURE = Pattern.compile("\\$(now|millis|random|shuffle|eval)\\b");

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}");

    /**
     * @throws MappingFileRejected if it is no JSONata, or could give another result each time
     */
    public static Expression of(Entry entry, String jsonata) {
        if (jsonata.isBlank()) {
            throw entry.wrong("an expression must follow '='");
        }
        if (IMPURE.matcher(LITERAL.matcher(jsonata).replaceAll("")).find()) {
            throw entry.wrong(
                    "must give the same result for the same event each time: $now, $millis,"
                            + " $random, $shuffle and $eval are not for mappings; when the event"
                            + " came is $receivedAt");
        }
        try {
            Jsonata compiled = Jsonata.jsonata(jsonata);
            compiled.setValidateInput(false);
            return new Expression(compiled, entry.line());
        } catch (JException e) {
            throw entry.wrong("is no JSONata: " + e.getMessage(), e);
        }
    }

    /**
     * The result; null if there is none.
     *
     * @throws PayloadRejected if it cannot be worked out for this input; does not tell the input
     */
    public @Nullable Object evaluate(Scope scope) {
        try {
            return compiled.evaluate(scope.input(), scope.frame());
        } catch (StackOverflowError e) {
            throw rejected("it does too much, or calls itself too often");
        } catch (RuntimeException e) {
            // Left out as a cause: it quotes the input.
            throw told(e);
        }
    }

    private PayloadRejected told(RuntimeException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof PayloadRejected rejected) {
                return new PayloadRejected(rejected.field(), rejected.getMessage() + place());
            }
            if (at instanceof Bounds.TooMuch) {
                return rejected("it does too much, or calls itself too often");
            }
        }
        String code = e instanceof JException known ? String.valueOf(known.getError()) : "";
        return rejected(
                CODE.matcher(code).matches()
                        ? "JSONata says " + code
                        : "a value is not of the type that it expects");
    }

    private PayloadRejected rejected(String reason) {
        return new PayloadRejected("", "cannot be worked out: " + reason + place());
    }

    /** In the words that follow a reason. */
    public String place() {
        return " (line " + line + " of the mapping)";
    }
}
