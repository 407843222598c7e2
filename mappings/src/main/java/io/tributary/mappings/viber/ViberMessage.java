package io.tributary.mappings.viber;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What a user wrote.
 *
 * @param media where the file is for a while; of a link the address
 * @param size bytes
 * @param trackingData what the company gave its message before
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ViberMessage(
        @Nullable String type,
        @Nullable String text,
        @Nullable String media,
        @Nullable String fileName,
        @JsonAlias("file_size") @Nullable Long size,
        @Nullable Location location,
        @Nullable Contact contact,
        @Nullable String stickerId,
        @Nullable String trackingData) {

    /** A place. */
    record Location(
            @JsonAlias("latitude") @Nullable String lat,
            @JsonAlias("longitude") @Nullable String lon) {}

    /** A contact card; of the user, where a button asked for the number. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Contact(@Nullable String name, @Nullable String phoneNumber) {}

    boolean is(String other) {
        return other.equals(type);
    }
}
