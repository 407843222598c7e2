package io.tributary.history.identity;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes nodes of the identity graph of what platforms wrote. Pure, and thread-safe. */
public final class IdentifierNormaliser {

    /** Longer values name nobody, and no index takes them. */
    private static final int LONGEST = 1000;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}]");

    private final IdentityRules rules;
    private final RecentKeys recent = new RecentKeys();

    public IdentifierNormaliser(IdentityRules rules) {
        this.rules = rules;
    }

    /** The normalised identifier; empty if it is blocked or cannot name anybody. */
    public Optional<IdentifierKey> normalise(Identifier identifier) {
        return recent.of(identifier, this::normalised);
    }

    private Optional<IdentifierKey> normalised(Identifier identifier) {
        String value = clean(identifier.value());
        if (value.length() > LONGEST || rules.blocked().blocksValue(value)) {
            return Optional.empty();
        }
        String scope = identifier.scope() == null ? "" : clean(identifier.scope());
        return normalisedValue(identifier, scope, value)
                .filter(normal -> !rules.of(identifier.type()).blocked().blocks(normal))
                .map(normal -> new IdentifierKey(identifier.type(), scope, normal));
    }

    /** What the participant's traits together make, by the rules that join traits. */
    List<IdentifierKey> ofTraits(Participant participant) {
        return rules.traits().stream()
                .flatMap(rule -> rule.of(participant, rules.blocked()).stream())
                .toList();
    }

    private Optional<String> normalisedValue(Identifier identifier, String scope, String value) {
        BlockRules blocked = rules.blocked();
        return switch (rules.of(identifier.type()).normaliser()) {
            case EMAIL ->
                    EmailConversions.normalise(value)
                            .filter(parts -> !blocked.blocksEmail(parts[0], parts[1]))
                            .map(parts -> parts[0] + "@" + parts[1]);
            case PHONE ->
                    PhoneConversions.normalise(value, identifier.region(), identifier.proof())
                            .filter(e164 -> !blocked.blocksPhone(e164));
            case LOWER -> opaque(scope, value.toLowerCase(Locale.ROOT));
            case EXACT -> opaque(scope, value);
        };
    }

    private Optional<String> opaque(String scope, String value) {
        return BlockRules.isDummyNumber(value)
                        || (scope.isEmpty() && rules.blocked().blocksUnscoped(value))
                ? Optional.empty()
                : Optional.of(value);
    }

    /** Without what nobody sees: no platform means it, and PostgreSQL does not take all of it. */
    private static String clean(String value) {
        return INVISIBLE.matcher(value).replaceAll("").strip();
    }
}
