package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.mappings.wechat.WeChatMapping;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * Platforms that encrypt what they send; that it is opened as they seal it, the checks' tests show.
 */
class SealedWebhooksTest extends PackagedWebhooks {

    private static final String TOKEN = "QDG6eK";
    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final String ACCOUNT = "wx5823bf96d3bd56c7";

    SealedWebhooksTest() {
        super(new WeChatMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.wechat.token", TOKEN,
                "tributary.wechat.encoding-aes-key", KEY,
                "tributary.wechat.app-id", ACCOUNT);
    }

    @Test
    void keepsWhatWeChatSealedAsItWasBefore() throws Exception {
        start("wechat");
        String message =
                "<xml><ToUserName>gh_1</ToUserName><FromUserName>o1</FromUserName>"
                        + "<CreateTime>1795168800</CreateTime><MsgType>text</MsgType>"
                        + "<Content>你好</Content><MsgId>77</MsgId></xml>";
        assertThat(receive("POST", "wechat/main", query("x"), Map.of(), utf8(message)).status())
                .isEqualTo(401);
        String sealed = sealed(message);
        byte[] body = utf8("<xml><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>");
        assertThat(receive("POST", "wechat/main", query("x"), Map.of(), body).status())
                .isEqualTo(401);
        assertThat(accepted).isEmpty();

        assertThat(receive("POST", "wechat/main", query(sealed), Map.of(), body).status())
                .isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.body()).isEqualTo(utf8(message));
                            assertThat(mappings.map(kept).interactions())
                                    .singleElement()
                                    .satisfies(
                                            each -> {
                                                assertThat(each.text()).isEqualTo("你好");
                                                assertThat(each.sourceEventId()).isEqualTo("77");
                                            });
                        });
    }

    private static Map<String, List<String>> query(String sealed) throws GeneralSecurityException {
        String timestamp = String.valueOf(NOW.getEpochSecond());
        String joined =
                Stream.of(TOKEN, timestamp, "1372623149", sealed)
                        .sorted()
                        .collect(Collectors.joining());
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(utf8(joined));
        return Map.of(
                "msg_signature", List.of(HexFormat.of().formatHex(digest)),
                "timestamp", List.of(timestamp),
                "nonce", List.of("1372623149"));
    }

    private static String sealed(String message) throws GeneralSecurityException {
        byte[] text = utf8(message);
        byte[] account = utf8(ACCOUNT);
        int length = 16 + 4 + text.length + account.length;
        int padding = 32 - length % 32;
        ByteBuffer plain = ByteBuffer.allocate(length + padding);
        plain.put(new byte[16]).putInt(text.length).put(text).put(account);
        byte[] padded = plain.array();
        Arrays.fill(padded, length, padded.length, (byte) padding);
        byte[] key = Base64.getDecoder().decode(KEY + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new IvParameterSpec(key, 0, 16));
        return Base64.getEncoder().encodeToString(cipher.doFinal(padded));
    }
}
