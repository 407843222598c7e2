package io.tributary.mappings.smpp;

/**
 * The default alphabet of GSM with its extension table (3GPP TS 23.038, 6.2.1), a character an
 * octet, as SMPP carries it. Java knows no such charset.
 */
final class GsmAlphabet {

    private static final int ESCAPE = 0x1B;
    private static final char UNKNOWN = '\uFFFD';

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENDED_OCTETS = "\n\u0014()/<=>@e";
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private GsmAlphabet() {}

    static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        for (int index = 0; index < octets.length; index++) {
            if (octets[index] == ESCAPE && index + 1 < octets.length) {
                index++;
                text.append(extended(octets[index]));
            } else if (octets[index] != ESCAPE) {
                text.append(octets[index] < 0 ? UNKNOWN : BASIC.charAt(octets[index]));
            }
        }
        return text.toString();
    }

    /** Telephones show the basic character where the extension table has none. */
    private static char extended(byte octet) {
        int place = EXTENDED_OCTETS.indexOf(octet);
        if (place >= 0) {
            return EXTENDED.charAt(place);
        }
        return octet < 0 || octet == ESCAPE ? UNKNOWN : BASIC.charAt(octet);
    }
}
