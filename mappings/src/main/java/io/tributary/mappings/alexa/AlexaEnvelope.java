package io.tributary.mappings.alexa;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with the session that it is part of, and whom it is of. */
record AlexaEnvelope(
        @Nullable Session session, @Nullable Context context, @Nullable Request request) {

    /** A conversation. */
    record Session(
            @Nullable String sessionId,
            @JsonProperty("new") @Nullable Boolean isNew,
            @Nullable Application application,
            @Nullable User user) {}

    /** What the device tells. */
    record Context(@JsonProperty("System") @Nullable Device system) {}

    /** The device, and who speaks to it. */
    record Device(
            @Nullable Application application,
            @Nullable User user,
            @Nullable Person person,
            @JsonProperty("device") @Nullable Box box) {}

    /** A skill. */
    record Application(@Nullable String applicationId) {}

    /** An account, which a household may share; its id is unique in the skill. */
    record User(@Nullable String userId) {}

    /** Who was recognised by voice. */
    record Person(@Nullable String personId) {}

    /** What stands in the room. */
    record Box(@Nullable String deviceId) {}

    /** What happened. */
    record Request(
            @Nullable String type,
            @Nullable String requestId,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant timestamp,
            @Nullable String locale,
            @Nullable String dialogState,
            @Nullable Intent intent,
            @Nullable String reason,
            @Nullable Fault error,
            @Nullable String name) {}

    /** What somebody wants. */
    record Intent(
            @Nullable String name,
            @Nullable String confirmationStatus,
            @Nullable Map<String, Slot> slots) {}

    /** A word that the intent depends on. */
    record Slot(@Nullable String name, @Nullable String value, @Nullable JsonNode resolutions) {}

    /** Why a session ended. */
    record Fault(@Nullable String type) {}

    @Nullable String userId() {
        User of = session == null ? null : session.user();
        if (of == null && context != null && context.system() != null) {
            of = context.system().user();
        }
        return of == null ? null : of.userId();
    }

    @Nullable String skill() {
        Application of = session == null ? null : session.application();
        if (of == null && context != null && context.system() != null) {
            of = context.system().application();
        }
        return of == null ? null : of.applicationId();
    }
}
