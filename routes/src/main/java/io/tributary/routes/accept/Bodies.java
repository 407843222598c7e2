package io.tributary.routes.accept;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConversionException;
import org.apache.camel.WrappedFile;
import org.jspecify.annotations.Nullable;

/** The bytes of a message, as the source sent them. */
final class Bodies {

    private Bodies() {}

    /**
     * Answers one array, or as many as the body's list has elements.
     *
     * @throws PermanentFailure if the body is nothing that a source sends
     * @throws TransientFailure if the body's stream or file cannot be read
     */
    static List<byte[]> of(Message message) {
        Object body = message.getBody();
        if (body instanceof List<?> list) {
            return list.stream().map(one -> bytes(one, message.getExchange())).toList();
        }
        byte[] bytes = bytes(body, message.getExchange());
        if (isStream(body)) {
            // A stream is read only once, and the steps behind may want it too.
            message.setBody(bytes);
        }
        return List.of(bytes);
    }

    private static byte[] bytes(@Nullable Object body, Exchange exchange) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (body != null && (isStream(body) || body instanceof WrappedFile)) {
            return read(body, exchange);
        }
        throw new PermanentFailure(
                "hub:accept takes the bytes that the source sent (byte[], String, InputStream, a"
                        + " file, or a list of these); this route gives it "
                        + (body == null ? "nothing" : body.getClass().getName()),
                null);
    }

    private static boolean isStream(@Nullable Object body) {
        return body instanceof InputStream || body instanceof StreamCache;
    }

    private static byte[] read(Object body, Exchange exchange) {
        try {
            return exchange.getContext()
                    .getTypeConverter()
                    .mandatoryConvertTo(byte[].class, exchange, body);
        } catch (NoTypeConversionAvailableException | TypeConversionException e) {
            throw new TransientFailure("hub:accept cannot read the body of this exchange", e);
        }
    }
}
