package io.tributary.connectors.webhook;

import java.nio.charset.StandardCharsets;

/** Signs requests of tests where no library of the platform does. */
public final class TestSignatures {

    private TestSignatures() {}

    public static String base64(HmacAlgorithm algorithm, String key, String content) {
        return SignatureEncoding.BASE64.encode(algorithm.sign(utf8(key), utf8(content)));
    }

    public static String hex(HmacAlgorithm algorithm, String key, String content) {
        return SignatureEncoding.HEX.encode(algorithm.sign(utf8(key), utf8(content)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
