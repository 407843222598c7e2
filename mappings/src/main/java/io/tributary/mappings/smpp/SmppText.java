package io.tributary.mappings.smpp;

import io.tributary.history.failure.PayloadRejected;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * The words of octets, by their data coding scheme: the values of SMPP 3.4 (5.2.19) below 16, and
 * the groups of 3GPP TS 23.038 (4) above.
 */
final class SmppText {

    private static final String GSM = "gsm";

    private SmppText() {}

    /**
     * @param standard what data coding 0 stands for: {@code gsm}, or the name of a charset
     * @return null if the octets are no words
     * @throws PayloadRejected if there is no charset {@code standard}
     */
    static @Nullable String decode(byte[] octets, int dataCoding, String standard) {
        return switch (dataCoding) {
            case 0 ->
                    standard.equalsIgnoreCase(GSM)
                            ? GsmAlphabet.decode(octets)
                            : in(charset(standard), octets);
            case 1 -> in(StandardCharsets.US_ASCII, octets);
            case 3 -> in(StandardCharsets.ISO_8859_1, octets);
            case 5 -> in(Charset.forName("Shift_JIS"), octets);
            case 6 -> in(Charset.forName("ISO-8859-5"), octets);
            case 7 -> in(Charset.forName("ISO-8859-8"), octets);
            case 8 -> in(StandardCharsets.UTF_16BE, octets);
            case 10 -> in(Charset.forName("ISO-2022-JP"), octets);
            case 13 -> in(Charset.forName("EUC-JP"), octets);
            case 14 -> in(Charset.forName("EUC-KR"), octets);
            default -> ofGroup(octets, dataCoding);
        };
    }

    private static @Nullable String ofGroup(byte[] octets, int dataCoding) {
        return switch (dataCoding >> 4) {
            case 0x1 -> ofAlphabet(octets, dataCoding >> 2 & 3);
            case 0xC, 0xD -> GsmAlphabet.decode(octets);
            case 0xE -> in(StandardCharsets.UTF_16BE, octets);
            case 0xF -> ofAlphabet(octets, dataCoding >> 2 & 1);
            default -> null;
        };
    }

    private static @Nullable String ofAlphabet(byte[] octets, int alphabet) {
        return switch (alphabet) {
            case 0 -> GsmAlphabet.decode(octets);
            case 2 -> in(StandardCharsets.UTF_16BE, octets);
            default -> null;
        };
    }

    /**
     * What is none of the charset's becomes the replacement character, so also half a surrogate.
     */
    private static String in(Charset charset, byte[] octets) {
        return new String(octets, charset);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new PayloadRejected(
                    "alphabet", "the route's setting must be gsm or the name of a charset", e);
        }
    }
}
