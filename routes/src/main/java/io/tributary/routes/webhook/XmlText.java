package io.tributary.routes.webhook;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text within XML. */
final class XmlText {

    private XmlText() {}

    /** The text as it stands in an element; what XML cannot have is replaced. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        character -> {
                            switch (character) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default ->
                                        escaped.appendCodePoint(
                                                isAllowed(character) ? character : '\uFFFD');
                            }
                        });
        return escaped.toString();
    }

    private static boolean isAllowed(int character) {
        return (character >= ' ' && character < 0xD800)
                || character == '\t'
                || character == '\n'
                || (character >= 0xE000 && character < 0xFFFE)
                || character > 0xFFFF;
    }

    /** Whether the text can be what is in an element: elements and blanks, or nothing at all. */
    static boolean isContent(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new StringReader("<a>" + text + "</a>"));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (depth == 1 && reader.isCharacters() && !reader.isWhiteSpace()) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
