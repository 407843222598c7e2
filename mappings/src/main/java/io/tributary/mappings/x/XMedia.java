package io.tributary.mappings.x;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.payload.Payloads;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A photo, film or animation.
 *
 * @param mediaKey as posts of API 2 name it
 * @param url in API 2, of photos; in API 1.1 a short one that leads to the post
 * @param mediaUrlHttps in API 1.1; of films it is a still
 * @param extAltText what it shows, in words
 * @param variants of films, in API 2
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XMedia(
        @Nullable String mediaKey,
        @Nullable String url,
        @Nullable String previewImageUrl,
        @Nullable String mediaUrlHttps,
        @Nullable String extAltText,
        @Nullable String altText,
        @Nullable VideoInfo videoInfo,
        @Nullable List<Variant> variants) {

    /** The film, in API 1.1. */
    record VideoInfo(@Nullable List<Variant> variants) {}

    /**
     * A film as one of several files.
     *
     * @param bitRate in API 2
     * @param bitrate in API 1.1
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Variant(
            @Nullable Long bitRate,
            @JsonProperty("bitrate") @Nullable Long bitrate,
            @Nullable String contentType,
            @Nullable String url) {

        long quality() {
            return bitRate != null ? bitRate : bitrate != null ? bitrate : -1;
        }
    }

    /** The files, each once, under what they show; of a film the best. */
    static List<Attachment> attachments(List<XMedia> media) {
        return media.stream().map(XMedia::attachment).filter(Objects::nonNull).distinct().toList();
    }

    private @Nullable Attachment attachment() {
        String name = Payloads.firstText(extAltText, altText);
        Variant film =
                Payloads.list(
                                variants != null || videoInfo == null
                                        ? variants
                                        : videoInfo.variants())
                        .stream()
                        .filter(variant -> Payloads.text(variant.url()) != null)
                        .max(Comparator.comparingLong(Variant::quality))
                        .orElse(null);
        if (film != null) {
            return new Attachment(
                    name, Payloads.text(film.contentType()), null, Payloads.text(film.url()));
        }
        String file = Payloads.firstText(mediaUrlHttps, url, previewImageUrl);
        return file == null ? null : new Attachment(name, null, null, file);
    }
}
