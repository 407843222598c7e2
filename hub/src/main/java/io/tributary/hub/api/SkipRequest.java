package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** Why deliveries are given up. */
@Schema(description = "Giving up what a target refused; all fields are required.")
record SkipRequest(
        @Schema(
                        description =
                                "Why, for whoever reads it later; shown with each interaction. It"
                                        + " must not tell who the person is.",
                        maxLength = 1000,
                        example = "The CRM takes no anonymous reviews")
                String reason) {}
