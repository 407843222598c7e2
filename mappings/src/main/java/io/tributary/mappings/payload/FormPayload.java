package io.tributary.mappings.payload;

import io.tributary.history.failure.PayloadRejected;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the fields of a form ({@code application/x-www-form-urlencoded}). */
public final class FormPayload {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FormPayload() {}

    /** Whether the body begins as JSON does, and a form does not. */
    public static boolean isJson(byte[] body) {
        for (byte each : withoutMark(body)) {
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }

    /** The body without the byte order mark that some programs put before UTF-8. */
    public static byte[] withoutMark(byte[] body) {
        int length = BYTE_ORDER_MARK.length;
        return body.length >= length && Arrays.equals(body, 0, length, BYTE_ORDER_MARK, 0, length)
                ? Arrays.copyOfRange(body, length, body.length)
                : body;
    }

    /**
     * The fields in order; of one that comes twice the last value.
     *
     * @throws PayloadRejected if a field is not form-encoded
     */
    public static Map<String, String> read(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        String text = new String(withoutMark(body), StandardCharsets.UTF_8).strip();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        decoded(pair.substring(0, equals), "a parameter's name"),
                        decoded(pair.substring(equals + 1), "a parameter's value"));
            }
        }
        return fields;
    }

    private static String decoded(String text, String what) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes the payload.
            throw new PayloadRejected("", what + " is not form-encoded");
        }
    }
}
