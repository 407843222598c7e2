package io.tributary.mappings.salesforce;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One call of Salesforce's composite resource, which runs its parts in order. A part that fails
 * fails alone.
 */
@JsonPropertyOrder({"allOrNone", "compositeRequest"})
public record CompositeCall(@JsonProperty("compositeRequest") List<Subrequest> parts) {

    public CompositeCall {
        parts = List.copyOf(parts);
    }

    @JsonProperty
    public boolean allOrNone() {
        return false;
    }
}
