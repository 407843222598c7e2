package io.tributary.mappings.declarative;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.XmlPayload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An XML document, as one value named as its root. The text of an element that has attributes is
 * {@code text}.
 */
record XmlFormat() implements PayloadFormat {

    private static final String TEXT = "text";

    @Override
    public List<PayloadRecord> read(RawEvent event) {
        XmlPayload payload = XmlPayload.read(event.body());
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(payload.root(), named(JsonValues.of(payload.content())));
        return List.of(new PayloadRecord("", document));
    }

    /** The library gives the text of an element with attributes no name. */
    private static @Nullable Object named(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            map.forEach(
                    (name, each) ->
                            named.put(name.equals("") ? TEXT : name.toString(), named(each)));
            return named;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> named = new ArrayList<>();
            list.forEach(each -> named.add(named(each)));
            return named;
        }
        return value instanceof String text ? text.strip() : value;
    }
}
