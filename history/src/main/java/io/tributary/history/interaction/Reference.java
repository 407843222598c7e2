package io.tributary.history.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in the company's systems that an interaction is about: an order, a case, a return, a
 * tracking number.
 *
 * @param scope where the value is unique; null if everywhere, or, where inferred, if not known
 * @param proof {@link Proof#INFERRED} if found in free text: counts only where the customer already
 *     owns the reference. {@link Proof#STATED} if the platform names it in a field
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(String type, @Nullable String scope, String value, Proof proof) {

    public Reference {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        proof = proof == null ? Proof.STATED : proof;
    }

    public static Reference of(String type, String scope, String value) {
        return new Reference(type, scope, value, Proof.STATED);
    }
}
