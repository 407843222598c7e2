package io.tributary.mappings.declarative;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form, {@code application/x-www-form-urlencoded}. The first of a name counts. */
record FormFormat(PayloadText text) implements PayloadFormat {

    @Override
    public List<PayloadRecord> read(RawEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String field : text.read(event).strip().split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        if (fields.isEmpty()) {
            throw new PayloadRejected("", "has no field of a form");
        }
        return List.of(new PayloadRecord("", fields));
    }

    private String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, text.charset());
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes the payload.
            throw new PayloadRejected("", "is not a form: a '%' without its two digits");
        }
    }
}
