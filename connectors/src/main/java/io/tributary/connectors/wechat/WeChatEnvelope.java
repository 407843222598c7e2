package io.tributary.connectors.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What WeChat seals with the {@code EncodingAESKey} of an account: AES-256-CBC over 16 random
 * bytes, the length of the message (four bytes, big-endian), the message and the account's app id,
 * padded to 32 bytes as PKCS #7 has it; the first half of the key is the initial vector.
 */
final class WeChatEnvelope {

    private static final int KEY_CHARACTERS = 43;
    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final int LENGTH = 4;

    private final byte[] key;

    private WeChatEnvelope(byte[] key) {
        this.key = key;
    }

    /**
     * @throws IllegalArgumentException if the key is not one of WeChat's; does not show it
     */
    static WeChatEnvelope of(String encodingAesKey) {
        try {
            if (encodingAesKey.length() == KEY_CHARACTERS) {
                return new WeChatEnvelope(Base64.getDecoder().decode(encodingAesKey + "="));
            }
        } catch (IllegalArgumentException e) {
            throw wrongKey();
        }
        throw wrongKey();
    }

    private static IllegalArgumentException wrongKey() {
        return new IllegalArgumentException(
                "setting 'encodingAesKey' must be the 43 letters and digits that WeChat shows");
    }

    /**
     * The message.
     *
     * @throws IllegalArgumentException if it was not sealed with this key for this account; does
     *     not show it
     */
    byte[] open(String sealed, String appId) {
        try {
            byte[] padded = decrypt(Base64.getDecoder().decode(sealed));
            int padding = padded[padded.length - 1];
            int end = padded.length - padding;
            int message = ByteBuffer.wrap(padded, RANDOM, LENGTH).getInt();
            int start = RANDOM + LENGTH;
            if (padding < 1 || padding > BLOCK || message < 0 || message > end - start) {
                throw wrongSeal();
            }
            String account =
                    new String(
                            padded, start + message, end - start - message, StandardCharsets.UTF_8);
            if (!account.equals(appId)) {
                throw new IllegalArgumentException("the message is for another app id");
            }
            return Arrays.copyOfRange(padded, start, start + message);
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw wrongSeal();
        }
    }

    private byte[] decrypt(byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new IvParameterSpec(key, 0, RANDOM));
        return cipher.doFinal(sealed);
    }

    private static IllegalArgumentException wrongSeal() {
        return new IllegalArgumentException("the message cannot be opened with the key");
    }
}
