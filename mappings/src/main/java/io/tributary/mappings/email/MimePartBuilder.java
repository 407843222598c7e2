package io.tributary.mappings.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Collects one part while the mail is read. */
final class MimePartBuilder {

    private final MimeHeaders.Builder headers = new MimeHeaders.Builder();
    private final List<MimePartBuilder> children = new ArrayList<>();
    private String mediaType = "";
    private byte[] content = {};
    private long size;

    void header(Field field) {
        headers.add(field);
    }

    void child(MimePartBuilder child) {
        children.add(child);
    }

    /** Takes the body: all of it where it is read, only its size where it is not. */
    void body(MimeTokenStream tokens) throws IOException {
        String type = tokens.getBodyDescriptor().getMimeType();
        mediaType = MailText.line(type).toLowerCase(Locale.ROOT);
        try (InputStream decoded = decoded(tokens)) {
            if (isRead()) {
                content = decoded.readAllBytes();
                size = content.length;
            } else {
                size = decoded.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private boolean isRead() {
        return mediaType.startsWith("text/")
                || mediaType.startsWith("message/")
                || mediaType.equals("application/ics");
    }

    private static InputStream decoded(MimeTokenStream tokens) throws IOException {
        String encoding = tokens.getBodyDescriptor().getTransferEncoding();
        if (!"x-uuencode".equalsIgnoreCase(encoding) && !"uuencode".equalsIgnoreCase(encoding)) {
            return tokens.getDecodedInputStream();
        }
        byte[] encoded = tokens.getInputStream().readAllBytes();
        try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(encoded), "uuencode")) {
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException | MessagingException notReallyEncoded) {
            return new ByteArrayInputStream(encoded);
        }
    }

    MimePart build() {
        MimeHeaders built = headers.build();
        MimeField declared = MimeField.parse(built.first("content-type"));
        String type = children.isEmpty() ? mediaType : "multipart/mixed";
        boolean known = declared.value().contains("/") && !type.isEmpty();
        MimeField used =
                known && declared.value().startsWith("multipart/") == !children.isEmpty()
                        ? declared
                        : new MimeField(
                                type.isEmpty() ? "text/plain" : type, declared.parameters());
        return new MimePart(
                built,
                used,
                MimeField.parse(built.first("content-disposition")),
                content,
                size,
                children.stream().map(MimePartBuilder::build).toList());
    }
}
