package io.tributary.history.matter;

import io.tributary.history.interaction.Reference;
import java.util.Comparator;
import java.util.Locale;

/**
 * Something that interactions of one matter have in common.
 *
 * @param scope empty if the value is unique everywhere
 */
public record MatterKey(Kind kind, String type, String scope, String value)
        implements Comparable<MatterKey> {

    /** What two interactions that share a key are to each other, strongest first. */
    public enum Kind {
        /** The platform's own conversation. */
        THREAD,
        /** A message that one is and the other answers. */
        MESSAGE,
        /** An order, a case, a return that both name. */
        REFERENCE,
        /** A reference found in text; counts only where the customer owns the reference. */
        MENTION
    }

    private static final Comparator<MatterKey> ORDER =
            Comparator.comparing(MatterKey::kind)
                    .thenComparing(MatterKey::type)
                    .thenComparing(MatterKey::scope)
                    .thenComparing(MatterKey::value);

    static MatterKey thread(String source, String thread) {
        return new MatterKey(Kind.THREAD, "thread", source, thread);
    }

    static MatterKey message(String messageId) {
        return new MatterKey(Kind.MESSAGE, "message", "", messageId);
    }

    static MatterKey reference(Reference reference) {
        String scope = reference.scope() == null ? "" : reference.scope();
        return new MatterKey(Kind.REFERENCE, reference.type(), scope, reference.value());
    }

    static MatterKey mention(String type, String value) {
        return new MatterKey(Kind.MENTION, type, "", value.toUpperCase(Locale.ROOT));
    }

    /** The value as people may write it: without regard to case. */
    String mentioned() {
        return value.toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(MatterKey other) {
        return ORDER.compare(this, other);
    }

    /** {@code type:value}, or {@code type[scope]:value}. */
    @Override
    public String toString() {
        return scope.isEmpty() ? type + ":" + value : type + "[" + scope + "]:" + value;
    }
}
