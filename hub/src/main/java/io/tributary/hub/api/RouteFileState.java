package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A route file, and what became of it at this instance. */
public record RouteFileState(
        @Schema(description = "Its name without `.camel.yaml`.", example = "shopify-receive")
                String name,
        @Schema(
                        description =
                                "`packaged` with the hub, or from the `directory` of the admins.",
                        example = "directory")
                String origin,
        @Schema(
                        description =
                                "`loaded`; `kept` if the file is broken and the routes of the text"
                                        + " before run on; `off` if it is packaged and its settings"
                                        + " switch it off; `failed` if it has no routes.",
                        example = "loaded")
                String state,
        @Schema(
                        description =
                                "What is wrong, with line and column where known; null if nothing"
                                        + " is.")
                @Nullable String problem) {}
