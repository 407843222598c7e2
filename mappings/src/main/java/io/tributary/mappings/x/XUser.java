package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/**
 * An account of X.
 *
 * @param id in API 1.1 a number, which may have lost its last digits where a script wrote it
 * @param idStr only in API 1.1: the id in digits
 * @param screenName as API 1.1 names the user name
 * @param username without its {@code @}; can be changed, given up and taken by somebody else
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XUser(
        @Nullable String id,
        @Nullable String idStr,
        @Nullable String name,
        @Nullable String screenName,
        @Nullable String username) {

    /** An account of which nothing but its id is known. */
    static @Nullable XUser of(@Nullable String id) {
        return of(id, null);
    }

    /** Null if neither is known. */
    static @Nullable XUser of(@Nullable String id, @Nullable String username) {
        return Payloads.firstText(id, username) == null
                ? null
                : new XUser(id, null, null, null, username);
    }

    /** The id, which stays; null if it is not told. */
    @Nullable String number() {
        return Payloads.firstText(idStr, id);
    }

    @Nullable String handle() {
        return Payloads.firstText(screenName, username);
    }
}
