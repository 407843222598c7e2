package io.tributary.hub.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.InteractionJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Splits the body of {@code POST /events} into interactions, knowing the line of each. */
final class EventsReader {

    private static final int DEEPEST = 100;

    private static final JsonFactory JSON =
            new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .build();

    private final int most;
    private final List<PostedEvent> events = new ArrayList<>();

    private EventsReader(int most) {
        this.most = most;
    }

    /**
     * The interactions, at least one.
     *
     * @throws EventsRejected naming the line that is wrong
     */
    static List<PostedEvent> read(EventsFormat format, byte[] body, int most) {
        EventsReader reader = new EventsReader(most);
        if (format == EventsFormat.LINES) {
            reader.lines(body);
        } else {
            reader.document(body, 0, body.length, 1);
        }
        if (reader.events.isEmpty()) {
            throw new EventsRejected(1, "", "there is no interaction in the body");
        }
        return format.cloudEvents()
                ? reader.events.stream().map(CloudEventData::unwrap).toList()
                : reader.events;
    }

    private void lines(byte[] body) {
        int start = 0;
        int line = 1;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                if (!blank(body, start, i)) {
                    document(body, start, i - start, line);
                }
                start = i + 1;
                line++;
            }
        }
    }

    private static boolean blank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private void document(byte[] body, int offset, int length, int firstLine) {
        try (JsonParser parser = JSON.createParser(body, offset, length)) {
            parser.setCodec(InteractionJson.mapper());
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    one(parser, firstLine);
                }
            } else if (parser.currentToken() != null) {
                one(parser, firstLine);
            }
            if (parser.nextToken() != null) {
                throw new EventsRejected(
                        line(parser, firstLine),
                        "",
                        "more than one JSON document; use an array or application/x-ndjson");
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new EventsRejected(
                    firstLine + line - 1, "", "is not valid JSON at column " + column);
        } catch (IOException e) {
            throw new EventsRejected(firstLine, "", "cannot be read as UTF-8");
        }
    }

    private void one(JsonParser parser, int firstLine) throws IOException {
        int line = line(parser, firstLine);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new EventsRejected(line, "", "must be a JSON object");
        }
        if (events.size() == most) {
            throw new EventsRejected(line, "", "one request may bring " + most + " interactions");
        }
        JsonNode json = parser.readValueAsTree();
        events.add(new PostedEvent(line, json));
    }

    private static int line(JsonParser parser, int firstLine) {
        return firstLine + parser.currentTokenLocation().getLineNr() - 1;
    }
}
