package io.tributary.hub.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.canonical.CanonicalMapping;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Checks posted interactions and makes raw events of them. */
final class CanonicalEvents {

    private static final int HASH_LENGTH = 16;

    private CanonicalEvents() {}

    /**
     * All of the events, in order.
     *
     * @throws EventsRejected naming line and field of the first that is wrong
     */
    static List<RawEvent> raw(List<PostedEvent> events, Instant receivedAt) {
        return events.stream().map(event -> raw(event, receivedAt)).toList();
    }

    private static RawEvent raw(PostedEvent event, Instant receivedAt) {
        Interaction interaction = checked(event);
        byte[] body = bytes(event);
        return new RawEvent(
                interaction.source(),
                eventId(interaction, body),
                CanonicalMapping.NAME,
                receivedAt,
                "application/json",
                Map.of(),
                Map.of(),
                body);
    }

    private static Interaction checked(PostedEvent event) {
        try {
            return InteractionJson.parse(event.json());
        } catch (PayloadRejected e) {
            throw new EventsRejected(event.line(), e.field(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            throw new EventsRejected(event.line(), "", "is not a usable interaction");
        }
    }

    /** With the hash, a corrected event of the same revision is not taken for a repetition. */
    private static String eventId(Interaction interaction, byte[] body) {
        String part = interaction.part().isEmpty() ? "" : ":" + interaction.part();
        return interaction.sourceEventId()
                + part
                + ":"
                + interaction.revision()
                + ":"
                + hash(body).substring(0, HASH_LENGTH);
    }

    private static byte[] bytes(PostedEvent event) {
        try {
            return InteractionJson.mapper().writeValueAsBytes(event.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
