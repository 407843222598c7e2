package io.tributary.connectors.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A document that came over HTTP: no document type, so no entities of its own and none from
 * elsewhere, and no deeper than any message is.
 *
 * @param isUnicode whether a reader of the bytes alone, who does not know the content type,
 *     understands the same
 */
record SoapDocument(Document content, boolean isUnicode) {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final String NO_TYPES = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String DEEPEST = "200";

    /**
     * @param contentType whose charset, if it has one, counts for more than what the XML says
     * @throws NotSoapException if the bytes are not such a document
     */
    static SoapDocument parse(byte[] bytes, @Nullable String contentType) throws NotSoapException {
        Charset charset = charset(contentType);
        InputSource source = new InputSource(new ByteArrayInputStream(bytes));
        if (charset != null) {
            source.setEncoding(charset.name());
        }
        try {
            return new SoapDocument(builder().parse(source), isUnicode(charset));
        } catch (SAXException | IOException e) {
            // The cause is left out: it quotes the message.
            throw new NotSoapException("the body is not XML, or has a document type");
        }
    }

    private static boolean isUnicode(@Nullable Charset charset) {
        return charset == null
                || charset.equals(StandardCharsets.UTF_8)
                || charset.equals(StandardCharsets.US_ASCII);
    }

    private static @Nullable Charset charset(@Nullable String contentType) throws NotSoapException {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : null;
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes what the sender chose.
            throw new NotSoapException("the charset of the content type is not known");
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_TYPES, true);
            factory.setAttribute(DEPTH, DEEPEST);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without it, errors are printed.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the parser of the Java platform has these", e);
        }
    }
}
