package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The standard fields of an object that a bulk query can give.
 *
 * @param types by name, as the describe call tells them
 */
record SalesforceColumns(Map<String, String> types) {

    /**
     * Source: Bulk API 2.0 Developer Guide, "Bulk API 2.0 Query": compound fields are not given;
     * their parts are fields of their own. What is binary is none of the hub's.
     */
    private static final Set<String> NOT_GIVEN = Set.of("address", "location", "base64");

    private static final Set<String> NUMBERS =
            Set.of("int", "double", "currency", "percent", "long");

    /**
     * @param described the answer of the describe call
     */
    static SalesforceColumns of(JsonNode described) {
        Map<String, String> types = new LinkedHashMap<>();
        for (JsonNode field : described.path("fields")) {
            String type = field.path("type").asText("");
            if (!field.path("custom").asBoolean(false) && !NOT_GIVEN.contains(type)) {
                types.put(field.path("name").asText(""), type);
            }
        }
        return new SalesforceColumns(types);
    }

    /** For a SELECT. */
    String names() {
        return String.join(",", types.keySet());
    }

    /** The value as the REST API would have written it; a row has empty text for null. */
    JsonNode value(String name, String written) {
        if (written.isEmpty()) {
            return NullNode.getInstance();
        }
        String type = types.getOrDefault(name, "");
        if (type.equals("boolean")) {
            return BooleanNode.valueOf(Boolean.parseBoolean(written));
        }
        if (NUMBERS.contains(type)) {
            try {
                return DecimalNode.valueOf(new BigDecimal(written));
            } catch (NumberFormatException e) {
                // As it is: the mapping says what is wrong with it.
                return TextNode.valueOf(written);
            }
        }
        return TextNode.valueOf(written);
    }
}
