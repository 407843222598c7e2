package io.tributary.history.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Traits that together tell who a participant is: name and postal code and birth date. What they
 * are together is an identifier of its own, of the type {@code traits.<name>}, and follows the
 * rules of identifiers.
 *
 * @param name of the rule
 * @param all traits that must all be known; {@code name} is the participant's name
 * @param role what the traits together may do
 * @param strength 0 to 100, as of a type
 * @param sharedAbove as of a type: namesakes
 */
public record TraitRule(
        String name,
        List<String> all,
        IdentifierRole role,
        int strength,
        @JsonProperty("shared") int sharedAbove) {

    /** Before the name of the rule, the type of the identifiers it makes. */
    static final String TYPE_PREFIX = "traits.";

    /** Traits have only letters, digits, blanks and hyphens once they are normalised. */
    private static final String BETWEEN = " | ";

    /** The trait that is the participant's own name. */
    private static final String NAME = "name";

    public TraitRule {
        all = all == null ? List.of() : List.copyOf(all);
    }

    /** The type of the identifiers that it makes. */
    public String type() {
        return TYPE_PREFIX + name;
    }

    /** No customer is kept from having many spellings of one name. */
    TypeRule asType() {
        return new TypeRule(
                role,
                strength,
                Integer.MAX_VALUE,
                sharedAbove,
                TypeRule.Normaliser.EXACT,
                Proof.STATED,
                null,
                TypeRule.Blocked.NOTHING);
    }

    /** What the participant's traits are together; empty if one is missing or says nothing. */
    Optional<IdentifierKey> of(Participant participant, BlockRules blocked) {
        Map<String, String> values = new TreeMap<>();
        for (String trait : all) {
            String normal = TraitConversions.normalise(trait, value(participant, trait));
            if (normal.isEmpty() || blocked.blocksValue(normal)) {
                return Optional.empty();
            }
            values.put(trait, normal);
        }
        return Optional.of(new IdentifierKey(type(), "", String.join(BETWEEN, values.values())));
    }

    /** The traits, by name, that made a value of the rule; none if it was another rule then. */
    public static Map<String, String> values(TraitRule rule, String value) {
        List<String> names = rule.all().stream().sorted().toList();
        List<String> parts = List.of(value.split(Pattern.quote(BETWEEN), -1));
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < names.size() && names.size() == parts.size(); i++) {
            values.put(names.get(i), parts.get(i));
        }
        return values;
    }

    private static @Nullable String value(Participant participant, String trait) {
        return trait.equals(NAME) ? participant.name() : participant.traits().get(trait);
    }

    String problem() {
        if (name == null || !name.matches("[a-z0-9][a-z0-9-]*") || all.size() < 2) {
            return "needs a 'name' of a-z, 0-9 and -, and two or more traits in 'all'";
        }
        return role == null || role == IdentifierRole.LOOKUP
                ? "needs 'role': MERGE merges, LINK suggests"
                : asType().problem();
    }
}
