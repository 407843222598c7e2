package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.failure.TransientFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * What Salesforce answers to a composite call, and how its refusal of a whole call is understood.
 *
 * @param parts in the order of the call
 */
public record CompositeAnswer(List<PartAnswer> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public CompositeAnswer {
        parts = List.copyOf(parts);
    }

    /**
     * Reads an answer. The Camel component hands on an error body like any other, so that the
     * status counts as well.
     *
     * @param status HTTP status of the whole call
     * @throws io.tributary.history.failure.TributaryException if the whole call was refused
     */
    public static CompositeAnswer read(int status, String body) {
        JsonNode answer = parse(body);
        if (!answer.path("compositeResponse").isArray()) {
            throw SalesforceRefusal.of(status, SalesforceError.readAll(answer), null);
        }
        List<PartAnswer> parts = new ArrayList<>();
        answer.path("compositeResponse").forEach(part -> parts.add(PartAnswer.read(part)));
        return new CompositeAnswer(parts);
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // Without the cause: its text quotes the answer.
            throw new TransientFailure(
                    "Salesforce answered something that is not JSON, error at byte "
                            + e.getLocation().getByteOffset()
                            + "; is a proxy in between?",
                    null);
        }
    }
}
