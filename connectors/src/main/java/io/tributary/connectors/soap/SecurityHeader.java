package io.tributary.connectors.soap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Reads a header of WS-Security. */
final class SecurityHeader {

    static final String NAMESPACE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final QName TOKEN = new QName(NAMESPACE, "UsernameToken");
    private static final QName USERNAME = new QName(NAMESPACE, "Username");
    private static final QName PASSWORD = new QName(NAMESPACE, "Password");
    private static final QName NONCE = new QName(NAMESPACE, "Nonce");
    private static final QName CREATED = new QName(UTILITY, "Created");
    private static final List<QName> FIELDS = List.of(USERNAME, PASSWORD, NONCE, CREATED);

    private SecurityHeader() {}

    /** Reads on to the end of the header whose start was read, and gives its tokens. */
    static List<UsernameToken> read(XMLEventReader events) throws XMLStreamException {
        List<UsernameToken> tokens = new ArrayList<>();
        int depth = 1;
        while (depth > 0) {
            XMLEvent event = events.nextEvent();
            if (event.isStartElement()
                    && depth == 1
                    && event.asStartElement().getName().equals(TOKEN)) {
                tokens.add(token(events));
            } else {
                depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            }
        }
        return tokens;
    }

    private static UsernameToken token(XMLEventReader events) throws XMLStreamException {
        Map<QName, String> fields = new HashMap<>();
        String type = "";
        int depth = 1;
        while (depth > 0) {
            XMLEvent event = events.nextEvent();
            if (event.isStartElement() && depth == 1 && isField(event.asStartElement())) {
                StartElement start = event.asStartElement();
                type = start.getName().equals(PASSWORD) ? type(start) : type;
                // Twice is as good as never: which of the two is meant cannot be known.
                String text = text(events).strip();
                fields.merge(start.getName(), text, (one, other) -> "");
            } else {
                depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            }
        }
        return new UsernameToken(
                fields.getOrDefault(USERNAME, ""),
                fields.getOrDefault(PASSWORD, ""),
                type,
                fields.getOrDefault(NONCE, ""),
                fields.getOrDefault(CREATED, ""));
    }

    /** The text up to the end of the element; it may have neither elements nor entities. */
    private static String text(XMLEventReader events) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (XMLEvent event = events.nextEvent();
                !event.isEndElement();
                event = events.nextEvent()) {
            if (event.isStartElement() || event.isEntityReference()) {
                throw new XMLStreamException("a field of a token is a text");
            }
            text.append(event.isCharacters() ? event.asCharacters().getData() : "");
        }
        return text.toString();
    }

    private static boolean isField(StartElement start) {
        return FIELDS.contains(start.getName());
    }

    private static String type(StartElement password) {
        Attribute type = password.getAttributeByName(new QName("Type"));
        return type == null ? "" : type.getValue();
    }
}
