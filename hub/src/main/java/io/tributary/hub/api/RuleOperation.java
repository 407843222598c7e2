package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description says of a body that is a rule file. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        description =
                "A whole rule file, UTF-8, at most 1 MB. What is wrong with it is answered with"
                        + " `section`, `entry` and `line`.",
        content =
                @Content(
                        mediaType = RuleOperation.YAML,
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(name = "rules", value = RuleOperation.EXAMPLE)))
@interface RuleOperation {

    String YAML = "application/yaml";

    String EXAMPLE =
            """
            identity:
              types:
                email: { role: MERGE, strength: 70, limit: 5, shared: 20, as: email }
                phone: { role: MERGE, strength: 60, limit: 5, shared: 20, as: phone }
              otherwise: { role: MERGE, strength: 50, limit: 3, shared: 50, as: exact }
              blocked: { values: ["", "unknown"], shortest: 6, distinct: 3 }
            matters:
              mentions:
                - { type: order, pattern: '#([0-9]{3,12})' }
              searched: 20000
              mentionsAtMost: 20
            matching: { suggestAbove: 0.9 }
            """;
}
