package io.tributary.history.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tributary.history.interaction.Proof;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule of one identifier type.
 *
 * @param strength 0 to 100; the higher is taken first
 * @param limit distinct values of the type, in one scope, that one customer may have
 * @param sharedAbove a value that ties together more otherwise distinct customers than this is
 *     shared and links nobody
 * @param normaliser how values are normalised
 * @param proof the least proof that may merge
 * @param lifetime a value not seen for longer than this may have been given to somebody else; null
 *     if that never happens
 * @param blocked values of this type that name nobody
 */
public record TypeRule(
        IdentifierRole role,
        int strength,
        int limit,
        @JsonProperty("shared") int sharedAbove,
        @JsonProperty("as") Normaliser normaliser,
        Proof proof,
        @Nullable Duration lifetime,
        Blocked blocked) {

    /** How values of a type are normalised. */
    public enum Normaliser {
        EMAIL,
        PHONE,
        LOWER,
        EXACT
    }

    /**
     * Values that name nobody.
     *
     * @param values compared without case
     * @param patterns each of a whole value, as normalised
     */
    public record Blocked(List<String> values, List<Pattern> patterns) {

        static final Blocked NOTHING = new Blocked(List.of(), List.of());

        public Blocked {
            values = values == null ? List.of() : List.copyOf(BlockRules.lower(values));
            patterns = patterns == null ? List.of() : List.copyOf(patterns);
        }

        boolean blocks(String normalised) {
            return values.contains(normalised.toLowerCase(Locale.ROOT))
                    || patterns.stream().anyMatch(each -> each.matcher(normalised).matches());
        }
    }

    @JsonCreator
    public TypeRule {
        proof = proof == null ? Proof.STATED : proof;
        blocked = blocked == null ? Blocked.NOTHING : blocked;
    }

    /** The least proof that merges; null if the type never does. */
    public @Nullable Proof mergeProof() {
        return role == IdentifierRole.MERGE ? proof : null;
    }

    /** Whether an edge with this proof may merge, as far as this end is concerned. */
    boolean merges(Proof given) {
        return role == IdentifierRole.MERGE && given.compareTo(proof) >= 0;
    }

    String problem() {
        if (role == null || normaliser == null) {
            return "needs 'role' (MERGE, LINK or LOOKUP) and 'as' (email, phone, lower or exact)";
        }
        if (strength < 0 || strength > 100) {
            return "strength must be 0 to 100";
        }
        if (limit < 1 || sharedAbove < 1) {
            return "limit and shared must be 1 or more";
        }
        if (proof == Proof.INFERRED) {
            return "proof must be stated, network or authenticated: text proves nothing";
        }
        return lifetime != null && lifetime.compareTo(Duration.ofDays(1)) < 0
                ? "lifetime must be a day or more, for example P730D"
                : "";
    }
}
