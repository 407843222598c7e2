package io.tributary.mappings.declarative;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text; a byte order mark is left out. */
record PayloadText(Charset charset) {

    /**
     * @throws MappingFileRejected if the entry {@code charset} names none
     */
    static PayloadText of(Entry source) {
        return new PayloadText(
                source.child("charset").map(PayloadText::charset).orElse(StandardCharsets.UTF_8));
    }

    private static Charset charset(Entry entry) {
        try {
            return Charset.forName(entry.text());
        } catch (IllegalArgumentException e) {
            throw entry.wrong("must be a charset, such as UTF-8, ISO-8859-1 or windows-1252", e);
        }
    }

    /**
     * @throws PayloadRejected if the bytes are not of this charset
     */
    String read(RawEvent event) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(event.body()))
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PayloadRejected(
                    "", "is not " + charset.name() + ": set 'charset' of the mapping's source");
        }
    }
}
