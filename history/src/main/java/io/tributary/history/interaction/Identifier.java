package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows a participant by, as the platform wrote it; normalised only when it is
 * correlated.
 *
 * @param type for example {@code email}, {@code phone}, {@code shopify.customer}
 * @param scope where a value is unique, for example a store; null if it is unique everywhere
 * @param value never blank
 * @param region ISO 3166 country that a national phone number is read in; null if not needed
 * @param proof how well the value is known to be this participant's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identifier(
        String type, @Nullable String scope, String value, @Nullable String region, Proof proof) {

    public Identifier {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        proof = proof == null ? Proof.STATED : proof;
    }

    public static Identifier of(String type, String value, Proof proof) {
        return new Identifier(type, null, value, null, proof);
    }

    public static Identifier scoped(String type, String scope, String value, Proof proof) {
        return new Identifier(type, scope, value, null, proof);
    }

    public static Identifier phone(String value, @Nullable String region, Proof proof) {
        return new Identifier("phone", null, value, region, proof);
    }
}
