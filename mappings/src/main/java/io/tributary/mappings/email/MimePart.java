package io.tributary.mappings.email;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of a mail's MIME tree. The mail itself is the root.
 *
 * @param type Content-Type; never empty
 * @param content decoded bytes of a text or report leaf; empty for others, whose size alone matters
 * @param size decoded bytes
 * @param children of a multipart; empty for a leaf
 */
record MimePart(
        MimeHeaders headers,
        MimeField type,
        MimeField disposition,
        byte[] content,
        long size,
        List<MimePart> children) {

    String mediaType() {
        return type.value();
    }

    boolean isMultipart() {
        return mediaType().startsWith("multipart/");
    }

    boolean isReport() {
        return mediaType().equals("multipart/report");
    }

    @Nullable String fileName() {
        String name = disposition.parameter("filename");
        return name == null ? type.parameter("name") : name;
    }

    /** Whether it is for reading rather than for saving. */
    boolean isText() {
        return (mediaType().equals("text/plain") || mediaType().equals("text/html"))
                && !disposition.value().equals("attachment")
                && fileName() == null;
    }

    /** The content as text, by its charset. */
    String text() {
        return MimeCharsets.decode(content, type.parameter("charset"));
    }

    /** This part and all below it, in order of appearance. */
    Stream<MimePart> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(MimePart::walk));
    }

    /** The first leaf of a type, or null. */
    @Nullable MimePart find(String wanted) {
        return walk().filter(each -> each.mediaType().equals(wanted)).findFirst().orElse(null);
    }
}
