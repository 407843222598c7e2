package io.tributary.routes.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** The JSON Schema of Camel's YAML DSL. */
final class DslSchema {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                    .getSchema(DslSchema.class.getResourceAsStream("/schema/camelYamlDsl.json"));

    private DslSchema() {}

    static List<String> check(Object routes) {
        return SCHEMA.validate(new ObjectMapper().valueToTree(routes)).stream()
                .filter(message -> !isPlaceholder(message))
                .map(ValidationMessage::getMessage)
                .map(message -> "Camel's YAML DSL does not allow: " + message)
                .toList();
    }

    /** A placeholder is text also where its value will be a number. */
    private static boolean isPlaceholder(ValidationMessage message) {
        return message.getType().equals("type")
                && message.getInstanceNode() != null
                && message.getInstanceNode().asText().startsWith("{{");
    }
}
