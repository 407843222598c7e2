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
     * shared before one that is, then the stronger type, then the lesser key. Empty if none makes a
     * customer.
     */
    public Optional<IdentifierKey> of(
            Collection<IdentifierKey> identifiers, Set<IdentifierKey> shared) {
        return identifiers.stream()
                .filter(key -> rules.of(key.type()).role() != IdentifierRole.LOOKUP)
                .min(
                        Comparator.comparing((IdentifierKey key) -> shared.contains(key))
                                .thenComparing(key -> -rules.of(key.type()).strength())
                                .thenComparing(Comparator.naturalOrder()));
    }
}
