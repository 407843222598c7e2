package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Schemas", description = "What the intake checks")
@RestController
class SchemaController {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final MediaType JSON_SCHEMA = new MediaType("application", "schema+json");

    @Operation(
            operationId = "getSchema",
            summary = "A JSON Schema (2020-12)",
            description = "`interaction` is the canonical interaction.")
    @GetMapping("/schemas/{name}.json")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        Resource schema = new ClassPathResource("schemas/" + name + ".json");
        if (!NAME.matcher(name).matches() || !schema.exists()) {
            throw ProblemException.notFound("schema of this name");
        }
        return ResponseEntity.ok()
                .contentType(JSON_SCHEMA)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(schema);
    }
}
