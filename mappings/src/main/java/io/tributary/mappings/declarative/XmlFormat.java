package io.tributary.mappings.declarative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.deser.FromXmlParser;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An XML document, as one value named as its root. Elements and attributes are values by their
 * local names, repeated elements lists; the text of an element that has attributes is {@code text}.
 * Neither document types nor entities of their own are read.
 */
record XmlFormat() implements PayloadFormat {

    /** The library's factory reads no document type, and no entity from elsewhere. */
    private static final XmlFactory FACTORY = new XmlFactory();

    private static final XmlMapper XML = new XmlMapper(FACTORY);

    private static final String TEXT = "text";

    @Override
    public List<PayloadRecord> read(RawEvent event) {
        try (FromXmlParser parser = (FromXmlParser) FACTORY.createParser(event.body())) {
            String root = parser.getStaxReader().getLocalName();
            JsonNode node = XML.readTree(parser);
            if (node != null) {
                Map<String, @Nullable Object> document = new LinkedHashMap<>();
                document.put(root, named(JsonValues.of(node)));
                return List.of(new PayloadRecord("", document));
            }
        } catch (IOException | IllegalStateException e) {
            // The cause is left out: it quotes the payload.
            throw new PayloadRejected("", "is not XML that can be read");
        }
        throw new PayloadRejected("", "is empty, and should be XML");
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
