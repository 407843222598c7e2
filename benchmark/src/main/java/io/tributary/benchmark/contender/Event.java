package io.tributary.benchmark.contender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What all but the hub make of a webhook.
 *
 * @param key of the new row, rising with time
 * @param id the platform's
 * @param sender the platform's id of the customer
 * @param occurredAt as the platform says
 * @param text of the message
 * @param payload as it came, JSON
 */
public record Event(
        UUID key,
        String id,
        String sender,
        OffsetDateTime occurredAt,
        String text,
        String payload) {

    private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

    /** Reads a webhook with one message. */
    public static Event parse(byte[] body) {
        try {
            JsonNode message =
                    JSON.<JsonNode>readValue(body).at("/entry/0/changes/0/value/messages/0");
            return new Event(
                    newKey(),
                    message.at("/id").asText(),
                    message.at("/from").asText(),
                    Instant.ofEpochSecond(message.at("/timestamp").asLong())
                            .atOffset(ZoneOffset.UTC),
                    message.at("/text/body").asText(),
                    new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("not a webhook of the benchmark", e);
        }
    }

    /** What a person's name stands for everywhere, without looking anywhere. */
    public static UUID hash(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID newKey() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
