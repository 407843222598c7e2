package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What X found in a text, or beside it.
 *
 * @param userMentions in API 1.1
 * @param mentions in API 2
 * @param media in API 1.1
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XEntities(
        @Nullable List<XUser> userMentions,
        @Nullable List<XUser> mentions,
        @Nullable List<Link> urls,
        @Nullable List<XMedia> media) {

    /** An address, which X writes shorter in the text. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Link(@Nullable String expandedUrl) {}

    static List<XUser> mentioned(@Nullable XEntities entities) {
        return entities == null
                ? List.of()
                : Stream.concat(
                                Payloads.list(entities.userMentions()).stream(),
                                Payloads.list(entities.mentions()).stream())
                        .toList();
    }

    /** The addresses in full. */
    static List<String> links(@Nullable XEntities entities) {
        return entities == null
                ? List.of()
                : Payloads.list(entities.urls()).stream()
                        .map(link -> Payloads.text(link.expandedUrl()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
