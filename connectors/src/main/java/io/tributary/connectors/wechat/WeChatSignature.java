package io.tributary.connectors.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * WeChat's signature: SHA-1, in hex, of the token and the values, sorted and joined. The algorithm
 * is WeChat's; what protects the body in encrypted mode is its key.
 */
final class WeChatSignature {

    private WeChatSignature() {}

    static String of(String... tokenAndValues) {
        String[] sorted = tokenAndValues.clone();
        Arrays.sort(sorted);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
