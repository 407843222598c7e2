package io.tributary.mappings.salesforce;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.tributary.history.interaction.InteractionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a composite call.
 *
 * @param body null for a deletion
 * @param interactions what it writes, in the order of the body's records; empty for the contact
 */
@JsonPropertyOrder({"method", "url", "referenceId", "body"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subrequest(
        String method,
        String url,
        String referenceId,
        @JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
                @Nullable Object body,
        @JsonIgnore List<InteractionId> interactions) {

    public Subrequest {
        interactions = List.copyOf(interactions);
    }

    /** Whether it writes the customer, which all the rest hangs on. */
    @JsonIgnore
    public boolean isContact() {
        return interactions.isEmpty();
    }

    @JsonIgnore
    boolean isCollection() {
        return url.contains("/composite/sobjects/");
    }

    @JsonIgnore
    public boolean isDeletion() {
        return method.equals("DELETE");
    }
}
