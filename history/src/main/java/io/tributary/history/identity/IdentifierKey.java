package io.tributary.history.identity;

import io.tributary.history.interaction.NameUuid;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A normalised identifier: a node of the identity graph.
 *
 * @param scope empty if the value is unique everywhere
 */
public record IdentifierKey(String type, String scope, String value)
        implements Comparable<IdentifierKey> {

    private static final Comparator<IdentifierKey> ORDER =
            Comparator.comparing(IdentifierKey::type)
                    .thenComparing(IdentifierKey::scope)
                    .thenComparing(IdentifierKey::value);

    /** Values have no control characters, so that no other value contains it; see Runs. */
    private static final String FORMER = "\u2063 held from ";

    public IdentifierKey {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(value, "value");
    }

    public IdentifierId id() {
        return new IdentifierId(NameUuid.of("identifier", type, scope, value));
    }

    /** The same value in the hands of who held it in a former run, which began then. */
    IdentifierKey former(Instant start) {
        return new IdentifierKey(type, scope, value + FORMER + start);
    }

    /** The key of the value whoever holds it. */
    public IdentifierKey plain() {
        int former = value.lastIndexOf(FORMER);
        return former < 0 ? this : new IdentifierKey(type, scope, value.substring(0, former));
    }

    @Override
    public int compareTo(IdentifierKey other) {
        return ORDER.compare(this, other);
    }

    /** {@code type:value}, or {@code type[scope]:value}, as the API writes it. */
    @Override
    public String toString() {
        return scope.isEmpty() ? type + ":" + value : type + "[" + scope + "]:" + value;
    }
}
