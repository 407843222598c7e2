package io.tributary.connectors.asteriskari;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Joins the pieces that a message came in. Used by one thread at a time. */
final class AriMessage {

    /** Characters. Asterisk's own events end at some ten thousand; one that goes on is none. */
    static final int LONGEST = 1 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    private final StringBuilder pieces = new StringBuilder();
    private boolean tooLong;

    void add(CharSequence piece) {
        if (pieces.length() + piece.length() > LONGEST) {
            tooLong = true;
        } else {
            pieces.append(piece);
        }
    }

    /** What was added since the last call; null if it was too long, and is passed over. */
    byte @Nullable [] whole() {
        byte[] whole = tooLong ? null : pieces.toString().getBytes(StandardCharsets.UTF_8);
        pieces.setLength(0);
        tooLong = false;
        return whole;
    }

    /** The type that an event tells; null if it tells none, or is no event. */
    static @Nullable String type(byte[] event) {
        try (JsonParser json = JSON.createParser(event)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean type = json.currentName().equals("type");
                if (json.nextToken() == JsonToken.VALUE_STRING && type) {
                    return json.getText();
                }
                json.skipChildren();
            }
            return null;
        } catch (IOException e) {
            // The mapping says what is wrong with it.
            return null;
        }
    }
}
