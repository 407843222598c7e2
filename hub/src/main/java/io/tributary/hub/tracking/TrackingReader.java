package io.tributary.hub.tracking;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a body into calls, without changing a byte of them. */
final class TrackingReader {

    private static final int DEEPEST = 100;

    /** Libraries send a hundred or so at once; more would cost more than their bytes tell. */
    private static final int MOST_EVENTS = 2_500;

    private static final JsonFactory JSON =
            new JsonFactoryBuilder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    private final byte[] body;
    private final long mostBytes;
    private final List<TrackingBody.Event> events = new ArrayList<>();
    private @Nullable String writeKey;
    private @Nullable String sentAt;
    private @Nullable String context;
    private boolean batch;

    private TrackingReader(byte[] body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    /**
     * Reads one call, or the calls of a batch.
     *
     * @param mostBytes that one call may have, with the context of its batch
     * @throws TrackingRejected if it is not that
     */
    static TrackingBody read(TrackingCall call, byte[] body, long mostBytes) {
        TrackingReader reader = new TrackingReader(body, mostBytes);
        try (JsonParser parser = JSON.createParser(body)) {
            return call == TrackingCall.BATCH ? reader.batch(parser) : reader.one(parser);
        } catch (IOException e) {
            // The cause is left out: it quotes the body.
            throw TrackingRejected.invalid("The body is not JSON in UTF-8.");
        }
    }

    private TrackingBody one(JsonParser parser) throws IOException {
        begin(parser);
        TrackingBody.Event event = event(parser);
        end(parser);
        return new TrackingBody(event.writeKey(), null, null, List.of(event));
    }

    private TrackingBody batch(JsonParser parser) throws IOException {
        begin(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            field(parser);
        }
        end(parser);
        if (!batch) {
            throw TrackingRejected.invalid("batch: must be an array of calls.");
        }
        int shared = context == null ? 0 : context.length();
        if (events.stream().anyMatch(event -> event.json().length + shared > mostBytes)) {
            throw tooLarge();
        }
        String named = writeKey;
        if (named == null && !events.isEmpty()) {
            named = events.get(0).writeKey();
        }
        return new TrackingBody(named, sentAt, context, events);
    }

    private void field(JsonParser parser) throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("batch") && value == JsonToken.START_ARRAY) {
            batch = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                require(parser.currentToken() == JsonToken.START_OBJECT, "batch");
                if (events.size() == MOST_EVENTS) {
                    throw TrackingRejected.tooLarge("A batch may have " + MOST_EVENTS + " calls.");
                }
                events.add(event(parser));
            }
        } else if (name.equals("context") && value == JsonToken.START_OBJECT) {
            context = new String(rest(parser), StandardCharsets.UTF_8);
        } else if (name.equals("writeKey") && value == JsonToken.VALUE_STRING) {
            writeKey = parser.getText();
        } else if (name.equals("sentAt") && value == JsonToken.VALUE_STRING) {
            sentAt = parser.getText();
        } else {
            parser.skipChildren();
        }
    }

    /** The parser stands at the opening brace of the call, and afterwards at the closing one. */
    private TrackingBody.Event event(JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        String messageId = null;
        String key = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("messageId") && value == JsonToken.VALUE_STRING) {
                messageId = parser.getText();
            } else if (name.equals("writeKey") && value == JsonToken.VALUE_STRING) {
                key = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        return new TrackingBody.Event(bytes(start, parser), messageId, key);
    }

    private byte[] rest(JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        return bytes(start, parser);
    }

    private byte[] bytes(long start, JsonParser parser) {
        long end = parser.currentLocation().getByteOffset();
        // Offsets are known of UTF-8 alone.
        require(start >= 0 && end > start, "");
        if (end - start > mostBytes) {
            throw tooLarge();
        }
        return Arrays.copyOfRange(body, Math.toIntExact(start), Math.toIntExact(end));
    }

    private static void begin(JsonParser parser) throws IOException {
        require(parser.nextToken() == JsonToken.START_OBJECT, "");
    }

    private static void end(JsonParser parser) throws IOException {
        require(parser.nextToken() == null, "");
    }

    private static void require(boolean right, String field) {
        if (!right) {
            throw TrackingRejected.invalid(
                    (field.isEmpty() ? "The body" : field + ": each call")
                            + " must be one JSON object in UTF-8.");
        }
    }

    private TrackingRejected tooLarge() {
        return TrackingRejected.tooLarge("One call may have " + mostBytes + " bytes.");
    }
}
