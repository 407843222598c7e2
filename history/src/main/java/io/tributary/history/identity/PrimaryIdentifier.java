package io.tributary.history.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Chooses the identifier that tells whose an interaction is, if several do. Pure. */
public final class PrimaryIdentifier {

    private final IdentityRules rules;

    public PrimaryIdentifier(IdentityRules rules) {
        this.rules = rules;
    }

    /**
     * Of one participant's identifiers the one whose customer the participant is: one that is not
     * shared before one that is, then one that makes customers before one that finds them, then the
     * stronger type, then the lesser key. Empty if there are none.
     *
     * @param identifiers those that have a customer
     */
    public Optional<IdentifierKey> of(
            Collection<IdentifierKey> identifiers, Set<IdentifierKey> shared) {
        return identifiers.stream()
                .min(
                        Comparator.comparing((IdentifierKey key) -> shared.contains(key))
                                .thenComparing(
                                        key -> rules.of(key.type()).role() == IdentifierRole.LOOKUP)
                                .thenComparing(key -> -rules.of(key.type()).strength())
                                .thenComparing(Comparator.naturalOrder()));
    }
}
