package io.tributary.connectors.filedrop;

import io.tributary.history.failure.PayloadRejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Namespace;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/**
 * The elements right below the root of an XML document, each a document of its own in UTF-8, with
 * the namespaces that the root declares. No document type, no entities. What the root says besides
 * is not in them: a file whose root matters is taken whole.
 */
final class XmlRecords implements FileRecords {

    private static final XMLInputFactory READERS = readers();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    private final InputStream file;
    private final int maxBytes;
    private final Map<String, Namespace> ofRoot = new LinkedHashMap<>();
    private @Nullable XMLEventReader events;

    XmlRecords(InputStream file, int maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        try {
            XMLEventReader reader = events == null ? READERS.createXMLEventReader(file) : events;
            boolean atRoot = events == null;
            events = reader;
            while (reader.hasNext()) {
                XMLEvent event = reader.nextEvent();
                refuseTypes(event);
                if (event.isStartElement() && atRoot) {
                    atRoot = false;
                    declared(event.asStartElement(), ofRoot);
                } else if (event.isStartElement()) {
                    return element(withNamespaces(event.asStartElement()), reader);
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw wrong(e);
        }
    }

    private byte[] element(XMLEvent start, XMLEventReader reader)
            throws XMLStreamException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XMLEventWriter writer = WRITERS.createXMLEventWriter(bytes, StandardCharsets.UTF_8.name());
        int depth = 0;
        for (XMLEvent event = start; ; event = reader.nextEvent()) {
            refuseTypes(event);
            writer.add(event);
            writer.flush();
            if (bytes.size() > maxBytes) {
                throw RecordBytes.tooLarge(maxBytes);
            }
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (depth == 0) {
                return bytes.toByteArray();
            }
        }
    }

    private StartElement withNamespaces(StartElement start) {
        Map<String, Namespace> all = new LinkedHashMap<>(ofRoot);
        declared(start, all);
        return EVENTS.createStartElement(
                start.getName(), start.getAttributes(), all.values().iterator());
    }

    private static void declared(StartElement start, Map<String, Namespace> into) {
        start.getNamespaces()
                .forEachRemaining(namespace -> into.put(namespace.getPrefix(), namespace));
    }

    private static void refuseTypes(XMLEvent event) {
        if (event.getEventType() == XMLStreamConstants.DTD
                || event.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new PayloadRejected("", "an XML file may have no document type and no entities");
        }
    }

    /** The parser hides what went wrong below it; its own words quote the file, so are left out. */
    private static PayloadRejected wrong(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException away) {
            throw away;
        }
        return new PayloadRejected(
                "", "is not XML from line " + e.getLocation().getLineNumber() + " on");
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
