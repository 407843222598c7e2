package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.inboundmail.MailgunMapping;
import io.tributary.mappings.inboundmail.PostmarkMapping;
import io.tributary.mappings.inboundmail.SendGridMapping;
import io.tributary.mappings.inboundmail.SesMapping;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services that hand on mails. */
class MailWebhooksTest extends PackagedWebhooks {

    private static final String PAIR = "hub:pass word";
    private static final String HEADERS =
            "From: ana.ruiz@example.com\\r\\nMessage-ID: <m1@mail.example.com>\\r\\n";

    MailWebhooksTest() {
        super(new SendGridMapping(), new MailgunMapping(), new PostmarkMapping(), new SesMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.sendgrid.secret", PAIR,
                "tributary.postmark.secret", PAIR,
                "tributary.ses.secret", PAIR,
                "tributary.postmark.own", "@shop.example,@shop.test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sendgrid | headers=From:+ana.ruiz%40example.com%0A"
                        + "Message-ID:+%3Cm1%40mail.example.com%3E",
                "postmark | {\"MessageID\": \"1\", \"RawEmail\": \"" + HEADERS + "\\r\\nHi\"}",
                "ses | {\"notificationType\": \"Received\", \"mail\": {\"messageId\": \"1\"},"
                        + " \"content\": \""
                        + HEADERS
                        + "\\r\\nHi\"}",
            })
    void keepsWhatComesWithUserAndPassword(String platform, String text) throws Exception {
        start(platform);
        byte[] body = utf8(text);
        String source = platform + "/main";
        assertThat(receive("POST", source, Map.of(), basic("hub:other"), body).status())
                .isEqualTo(401);
        assertThat(receive("POST", source, Map.of(), Map.of(), body).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
        keeps(source, basic(PAIR), body);
    }

    private static Map<String, List<String>> basic(String pair) {
        String encoded = Base64.getEncoder().encodeToString(utf8(pair));
        return Map.of("authorization", List.of("Basic " + encoded));
    }

    @Test
    void keepsWhatMailgunSigned() throws Exception {
        start("mailgun");
        long time = NOW.getEpochSecond();
        String signature = HexFormat.of().formatHex(hmac(utf8(time + "token")));
        String form =
                "message-headers=%5B%5B%22Message-Id%22,%22%3Cm1@mail.example.com%3E%22%5D%5D"
                        + "&timestamp="
                        + time
                        + "&token=token&signature=";
        Map<String, List<String>> headers =
                Map.of("content-type", List.of("application/x-www-form-urlencoded"));
        byte[] forged = utf8(form + "00");
        assertThat(receive("POST", "mailgun/main", Map.of(), headers, forged).status())
                .isEqualTo(401);
        keeps("mailgun/main", headers, utf8(form + signature));
    }

    private void keeps(String source, Map<String, List<String>> headers, byte[] body) {
        assertThat(receive("POST", source, Map.of(), headers, body).status()).isEqualTo(200);
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(new String(kept.body(), StandardCharsets.UTF_8))
                                    .isEqualTo(new String(body, StandardCharsets.UTF_8));
                            assertThat(mappings.map(kept).interactions())
                                    .extracting(Interaction::sourceEventId)
                                    .containsExactly("m1@mail.example.com");
                        });
    }
}
