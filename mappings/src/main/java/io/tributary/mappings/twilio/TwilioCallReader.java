package io.tributary.mappings.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tributary.history.failure.PayloadRejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads calls out of a form-encoded callback or the JSON of the calls resource. */
final class TwilioCallReader {

    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private TwilioCallReader() {}

    /** One call, or those of a page of calls; none if it is another resource's page. */
    static List<TwilioCall> json(byte[] body) {
        JsonNode root = tree(body);
        JsonNode page = root.get("calls");
        if (page == null) {
            return root.has("sid") ? List.of(call(root, "")) : otherResource(root);
        }
        if (!page.isArray()) {
            throw new PayloadRejected("calls", "must be a list of calls");
        }
        List<TwilioCall> calls = new ArrayList<>();
        for (JsonNode each : page) {
            calls.add(call(each, "calls[" + calls.size() + "]."));
        }
        return calls;
    }

    /** Empty parameters are absent ones: Twilio sends those it knows nothing for as empty. */
    static TwilioCall call(Map<String, String> form) {
        Map<String, String> known =
                form.entrySet().stream()
                        .filter(each -> !each.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return call(JSON.valueToTree(known), "");
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new PayloadRejected("", "is not JSON", e);
        }
    }

    private static TwilioCall call(JsonNode node, String path) {
        try {
            TwilioCall call = JSON.treeToValue(node, TwilioCall.class);
            if (call == null || call.sid() == null) {
                throw new PayloadRejected(path + "sid", "the call's sid is missing");
            }
            return call;
        } catch (JsonMappingException e) {
            String field =
                    e.getPath().stream()
                            .map(JsonMappingException.Reference::getFieldName)
                            .collect(Collectors.joining("."));
            throw new PayloadRejected(path + field, "must be text", e);
        } catch (JsonProcessingException e) {
            throw new PayloadRejected(path, "is not a call", e);
        }
    }

    /** Pages of recordings, events and the like name themselves by their uri. */
    private static List<TwilioCall> otherResource(JsonNode root) {
        if (root.has("uri") && root.has("page_size")) {
            return List.of();
        }
        throw new PayloadRejected("sid", "is neither a call nor a page of calls");
    }
}
