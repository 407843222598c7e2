package io.tributary.connectors.soap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

/** Copies a message without its headers of WS-Security, which it reads meanwhile. */
final class SoapReader {

    private static final Set<String> SOAP =
            Set.of(
                    "http://schemas.xmlsoap.org/soap/envelope/",
                    "http://www.w3.org/2003/05/soap-envelope");
    private static final QName SECURITY = new QName(SecurityHeader.NAMESPACE, "Security");
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final int DEEPEST = 200;
    private static final XMLInputFactory READERS = readers();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLEventReader events;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private final XMLEventWriter writer;
    private final List<UsernameToken> tokens = new ArrayList<>();
    private String soap = "";
    private int depth;
    private int bodies;
    private boolean inHeader;
    private boolean isSecured;

    private SoapReader(XMLEventReader events) throws XMLStreamException {
        this.events = events;
        copy.writeBytes(DECLARATION.getBytes(StandardCharsets.UTF_8));
        writer = WRITERS.createXMLEventWriter(copy, StandardCharsets.UTF_8.name());
    }

    /**
     * @throws NotSoapException if the body is no message, or has a document type
     */
    static SoapMessage read(byte[] body, SoapCharset written) throws NotSoapException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        Charset charset = written.charset();
        try {
            SoapReader reader =
                    new SoapReader(
                            charset == null
                                    ? READERS.createXMLEventReader(bytes)
                                    : READERS.createXMLEventReader(bytes, charset.name()));
            reader.copy();
            return new SoapMessage(
                    List.copyOf(reader.tokens),
                    !reader.isSecured && written.isInTheBytes(),
                    reader.copy.toByteArray());
        } catch (XMLStreamException e) {
            // The cause is left out: it quotes the message.
            throw new NotSoapException("the body is not XML that can be read");
        }
    }

    private void copy() throws XMLStreamException, NotSoapException {
        while (events.hasNext()) {
            XMLEvent event = events.nextEvent();
            refuseTypes(event);
            if (event.isStartElement() && isSecurity(event.asStartElement().getName())) {
                isSecured = true;
                tokens.addAll(SecurityHeader.read(events));
            } else if (!event.isStartDocument()) {
                count(event);
                writer.add(event);
            }
        }
        writer.flush();
        if (bodies != 1) {
            throw new NotSoapException("the envelope needs exactly one Body");
        }
    }

    private boolean isSecurity(QName name) {
        return depth == 2 && inHeader && name.equals(SECURITY);
    }

    private void count(XMLEvent event) throws NotSoapException {
        depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        if (depth > DEEPEST) {
            throw new NotSoapException("the body is deeper than messages are");
        }
        if (event.isStartElement() && depth == 1) {
            soap = soap(event.asStartElement().getName());
        } else if (event.isStartElement() && depth == 2) {
            QName name = event.asStartElement().getName();
            inHeader = name.equals(new QName(soap, "Header"));
            bodies += name.equals(new QName(soap, "Body")) ? 1 : 0;
        }
    }

    private static String soap(QName root) throws NotSoapException {
        if (!SOAP.contains(root.getNamespaceURI()) || !root.getLocalPart().equals("Envelope")) {
            throw new NotSoapException("the body is no envelope of SOAP 1.1 or 1.2");
        }
        return root.getNamespaceURI();
    }

    /** No document type, so no entities of its own and none from elsewhere. */
    private static void refuseTypes(XMLEvent event) throws NotSoapException {
        if (event.getEventType() == XMLEvent.DTD || event.isEntityReference()) {
            throw new NotSoapException("a message may have no document type and no entities");
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
