package io.tributary.mappings.email;

import io.tributary.history.failure.PayloadRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads bytes into a MIME tree, forgiving all that mail software gets wrong. Attached messages are
 * leaves: nobody is made to read mails within mails within mails.
 */
final class MimeReader {

    /** Deepest nesting of multiparts that is read. */
    static final int DEEPEST = 50;

    /** Most parts that are read. */
    static final int MOST_PARTS = 1_000;

    private static final int MOST_HEADERS = 5_000;
    private static final int LONGEST_HEADER = 1 << 20;

    private static final MimeConfig LENIENT =
            MimeConfig.custom()
                    .setMaxLineLen(-1)
                    .setMaxHeaderCount(MOST_HEADERS)
                    .setMaxHeaderLen(LONGEST_HEADER)
                    .build();

    private final MimeTokenStream tokens =
            new MimeTokenStream(LENIENT, DecodeMonitor.SILENT, (BodyDescriptorBuilder) null);
    private final Deque<MimePartBuilder> open = new ArrayDeque<>();
    private int parts;

    private MimeReader() {}

    /**
     * Reads a whole mail.
     *
     * @throws PayloadRejected if it has no header line at all, or more parts, depth or header than
     *     is read
     */
    static MimePart read(byte[] bytes) {
        MimePart root = readAny(bytes);
        if (root.headers().fields().isEmpty()) {
            throw new PayloadRejected("", "not a mail: it begins with no header line");
        }
        return root;
    }

    /** Reads what may have no header: the block of a report, the head of a returned mail. */
    static MimePart readAny(byte[] bytes) {
        try {
            return new MimeReader().tree(bytes);
        } catch (IOException | MimeException unreadable) {
            throw new PayloadRejected(
                    "",
                    "its MIME structure cannot be read; more than %,d header lines, or one longer than %,d bytes?"
                            .formatted(MOST_HEADERS, LONGEST_HEADER),
                    unreadable);
        }
    }

    private MimePart tree(byte[] bytes) throws IOException, MimeException {
        int start = 0;
        while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes, start, bytes.length - start));
        MimePartBuilder root = new MimePartBuilder();
        open.push(root);
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM;
                state = tokens.next()) {
            read(state);
        }
        return root.build();
    }

    private void read(EntityState state) throws IOException {
        switch (state) {
            case T_FIELD -> current().header(tokens.getField());
            case T_BODY -> current().body(tokens);
            case T_START_BODYPART -> begin();
            case T_END_BODYPART -> open.pop();
            default -> {
                // preambles, epilogues and the rest say nothing
            }
        }
    }

    private MimePartBuilder current() {
        return open.element();
    }

    private void begin() {
        if (open.size() > DEEPEST) {
            throw new PayloadRejected("", "parts are nested deeper than " + DEEPEST);
        }
        if (++parts > MOST_PARTS) {
            throw new PayloadRejected("", "it has more than %,d parts".formatted(MOST_PARTS));
        }
        MimePartBuilder part = new MimePartBuilder();
        current().child(part);
        open.push(part);
    }
}
