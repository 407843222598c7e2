package io.tributary.history.matter;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What needs to be known of an interaction to work out its matter.
 *
 * @param customer whose it is; null if it is nobody's
 * @param begins whether it is a matter even alone
 * @param answers whether a person of the company answered the customer by it
 * @param closes whether what names the same reference after it is another matter
 * @param resolvedAt when it resolved the matter; null if it did not
 * @param keys what others may have in common with it
 * @param message the message that it is; null if it is none
 * @param contact the same for two tellings of one contact; null if that cannot be told
 */
public record MatterMember(
        InteractionId id,
        Instant at,
        @Nullable CustomerId customer,
        Channel channel,
        boolean begins,
        MatterStep step,
        boolean answers,
        boolean closes,
        @Nullable Instant resolvedAt,
        Set<MatterKey> keys,
        @Nullable MatterKey message,
        String source,
        @Nullable UUID contact) {

    public MatterMember {
        keys = Collections.unmodifiableSet(new TreeSet<>(keys));
    }

    public Moment moment() {
        return new Moment(at, id);
    }

    /** When it resolved the matter, among the other moments; null if it did not. */
    public @Nullable Moment resolution() {
        return resolvedAt == null ? null : new Moment(resolvedAt, id);
    }

    /** Whether the customer turns to the company by it. */
    public boolean isCustomersWord() {
        return begins && customer != null && step.isCustomers();
    }

    /** The types of the references that it names in fields. */
    public Set<String> namedTypes() {
        return references().map(MatterKey::type).collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<MatterKey> references() {
        return keys.stream().filter(key -> key.kind() == MatterKey.Kind.REFERENCE);
    }
}
