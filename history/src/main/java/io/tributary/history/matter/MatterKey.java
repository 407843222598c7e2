package io.tributary.history.matter;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Reference;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that interactions of one matter have in common.
 *
 * @param scope empty if the value is unique everywhere
 */
public record MatterKey(Kind kind, String type, String scope, String value)
        implements Comparable<MatterKey> {

    /** What two interactions that share a key are to each other, strongest first. */
    public enum Kind {
        /** The platform's own conversation: joins whoever takes part. */
        THREAD,
        /** A message that one is and the other answers. */
        MESSAGE,
        /** A conversation as a mail program names it. */
        CONVERSATION,
        /** A token that a help desk writes into subjects. */
        TOKEN,
        /** An order, a case, a return that both name in a field. */
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

    static MatterKey conversation(String conversation) {
        return new MatterKey(Kind.CONVERSATION, "conversation", "", conversation);
    }

    static MatterKey token(String type, String value) {
        return new MatterKey(Kind.TOKEN, type, "", value.toUpperCase(Locale.ROOT));
    }

    public static MatterKey reference(Reference reference) {
        String scope = reference.scope() == null ? "" : reference.scope();
        return new MatterKey(Kind.REFERENCE, reference.type(), scope, reference.value());
    }

    static MatterKey mention(String type, String value) {
        return new MatterKey(Kind.MENTION, type, "", value.toUpperCase(Locale.ROOT));
    }

    /** Names the key in storage: a hash, since values may be longer than an index takes. */
    public UUID id() {
        return NameUuid.of("matter-key", kind.name(), type, scope, value);
    }

    /** The reference as people may write it: without scope, without regard to case. */
    public MatterKey written() {
        return mention(type, value);
    }

    /** Whether it joins those of one customer only. */
    public boolean isOwned() {
        return kind != Kind.THREAD;
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
