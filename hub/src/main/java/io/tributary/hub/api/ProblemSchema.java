package io.tributary.hub.api;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A problem detail in the description. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> schema() {
        Schema<?> schema = new ObjectSchema();
        schema.required(List.of("type", "title", "status"));
        return schema.description("What went wrong (RFC 9457)")
                .addProperty(
                        "type",
                        new StringSchema()
                                .format("uri-reference")
                                .description("Leads to what it means and what to do"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("Names what is wrong"))
                .addProperty("instance", new StringSchema().format("uri-reference"));
    }

    static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri().toString());
        example.put("title", type.title());
        example.put("status", type.status().value());
        return example;
    }
}
