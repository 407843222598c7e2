package io.tributary.mappings.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.deser.FromXmlParser;
import io.tributary.history.failure.PayloadRejected;
import java.io.IOException;

/**
 * Reads the XML that platforms send as the JSON it would be: elements and attributes by their local
 * names, repeated elements as lists. Neither document types nor entities of their own are read.
 *
 * @param root the local name of the outermost element
 * @param content what is in it; a text if there are neither elements nor attributes
 */
public record XmlPayload(String root, JsonNode content) {

    /** The library's factory reads no document type, and no entity from elsewhere. */
    private static final XmlFactory FACTORY = new XmlFactory();

    private static final XmlMapper XML = new XmlMapper(FACTORY);

    /**
     * @throws PayloadRejected if it is no XML; does not quote it
     */
    public static XmlPayload read(byte[] body) {
        try (FromXmlParser parser = (FromXmlParser) FACTORY.createParser(body)) {
            String root = parser.getStaxReader().getLocalName();
            JsonNode content = XML.readTree(parser);
            if (content != null) {
                return new XmlPayload(root, content);
            }
        } catch (IOException | IllegalStateException e) {
            // The cause is left out: it quotes the payload.
            throw new PayloadRejected("", "is not XML that can be read");
        }
        throw new PayloadRejected("", "is empty, and should be XML");
    }
}
