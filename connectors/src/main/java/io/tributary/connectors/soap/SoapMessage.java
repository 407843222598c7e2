package io.tributary.connectors.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A message of SOAP 1.1 or 1.2, and the headers of WS-Security in it. */
final class SoapMessage {

    private static final Set<String> SOAP =
            Set.of(
                    "http://schemas.xmlsoap.org/soap/envelope/",
                    "http://www.w3.org/2003/05/soap-envelope");
    private static final String OASIS =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-";
    private static final String SECURITY = OASIS + "secext-1.0.xsd";
    private static final String UTILITY = OASIS + "utility-1.0.xsd";

    private final Document document;
    private final List<Element> security;
    private final boolean readable;

    private SoapMessage(Document document, List<Element> security, boolean readable) {
        this.document = document;
        this.security = security;
        this.readable = readable;
    }

    /**
     * @throws NotSoapException if the body is none, or has a document type
     */
    static SoapMessage read(byte[] body, @Nullable String contentType) throws NotSoapException {
        SoapDocument document = SoapDocument.parse(body, contentType);
        Element envelope = document.content().getDocumentElement();
        String soap = envelope.getNamespaceURI();
        if (!SOAP.contains(String.valueOf(soap)) || !isCalled(envelope, "Envelope", soap)) {
            throw new NotSoapException("the body is no envelope of SOAP 1.1 or 1.2");
        }
        if (children(envelope, "Body", soap).size() != 1) {
            throw new NotSoapException("the envelope needs exactly one Body");
        }
        List<Element> security = new ArrayList<>();
        for (Element header : children(envelope, "Header", soap)) {
            security.addAll(children(header, "Security", SECURITY));
        }
        return new SoapMessage(document.content(), security, document.isUnicode());
    }

    /** All that the message has, of whatever use. */
    List<UsernameToken> tokens() {
        return security.stream()
                .flatMap(header -> children(header, "UsernameToken", SECURITY).stream())
                .map(SoapMessage::token)
                .toList();
    }

    private static UsernameToken token(Element token) {
        List<Element> passwords = children(token, "Password", SECURITY);
        String type = passwords.isEmpty() ? "" : passwords.get(0).getAttribute("Type");
        return new UsernameToken(
                text(token, "Username", SECURITY),
                text(token, "Password", SECURITY),
                type,
                text(token, "Nonce", SECURITY),
                text(token, "Created", UTILITY));
    }

    /** Twice is as good as never: which of the two is meant cannot be known. */
    private static String text(Element parent, String name, String namespace) {
        List<Element> found = children(parent, name, namespace);
        return found.size() == 1 ? found.get(0).getTextContent().strip() : "";
    }

    /** Whether the bytes that were sent can be kept as they are. */
    boolean isAsSent() {
        return security.isEmpty() && readable;
    }

    /** The message in UTF-8 without its headers of WS-Security. */
    byte[] withoutSecurity() {
        security.forEach(header -> header.getParentNode().removeChild(header));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            document.setXmlStandalone(true);
            writer.transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("what was read as XML can be written", e);
        }
        return bytes.toByteArray();
    }

    private static List<Element> children(Node parent, String name, @Nullable String namespace) {
        List<Element> found = new ArrayList<>();
        for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && isCalled(element, name, namespace)) {
                found.add(element);
            }
        }
        return found;
    }

    private static boolean isCalled(Element element, String name, @Nullable String namespace) {
        return name.equals(element.getLocalName())
                && String.valueOf(namespace).equals(element.getNamespaceURI());
    }
}
