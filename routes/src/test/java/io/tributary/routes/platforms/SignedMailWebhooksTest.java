package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.inboundmail.SendGridMapping;
import io.tributary.mappings.inboundmail.SesMapping;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Services that sign the mails that they hand on, without user and password. */
class SignedMailWebhooksTest extends PackagedWebhooks {

    private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:mails";
    private static final KeyPair OLD = keys();
    private static final KeyPair NEW = keys();

    SignedMailWebhooksTest() {
        super(new SendGridMapping(), new SesMapping());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.sendgrid.secret",
                "",
                "tributary.sendgrid.public-keys",
                shown(OLD) + "," + shown(NEW),
                "tributary.ses.secret",
                "",
                "tributary.ses.topics",
                TOPIC);
    }

    @Test
    void keepsWhatSendGridSigned() throws Exception {
        start("sendgrid");
        byte[] body =
                utf8(
                        "headers=From:+ana.ruiz%40example.com%0A"
                                + "Message-ID:+%3Cm1%40mail.example.com%3E");
        assertThat(receive("POST", "sendgrid/main", Map.of(), Map.of(), body).status())
                .isEqualTo(401);
        assertThat(receive("POST", "sendgrid/main", Map.of(), signed(keys(), body), body).status())
                .isEqualTo(401);
        byte[] other = utf8(new String(body, StandardCharsets.UTF_8) + "&text=x");
        assertThat(receive("POST", "sendgrid/main", Map.of(), signed(NEW, body), other).status())
                .isEqualTo(401);
        assertThat(accepted).isEmpty();
        for (KeyPair keys : List.of(OLD, NEW)) {
            accepted.clear();
            Map<String, List<String>> headers = signed(keys, body);
            assertThat(receive("POST", "sendgrid/main", Map.of(), headers, body).status())
                    .isEqualTo(200);
            assertThat(mappings.map(accepted.get(0)).interactions())
                    .extracting(Interaction::sourceEventId)
                    .containsExactly("m1@mail.example.com");
        }
    }

    private static Map<String, List<String>> signed(KeyPair keys, byte[] body)
            throws GeneralSecurityException {
        String time = String.valueOf(NOW.getEpochSecond());
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(keys.getPrivate());
        signer.update(utf8(time));
        signer.update(body);
        return Map.of(
                "x-twilio-email-event-webhook-signature",
                List.of(Base64.getEncoder().encodeToString(signer.sign())),
                "x-twilio-email-event-webhook-timestamp",
                List.of(time));
    }

    /** What is genuine only Amazon can sign, as the door trusts its authorities alone. */
    @Test
    void refusesWhatAmazonDidNotSign() throws Exception {
        start("ses");
        for (String topic : List.of(TOPIC, TOPIC + "2")) {
            byte[] body =
                    utf8(
                            """
                            {"Type": "SubscriptionConfirmation", "TopicArn": "%s", "Message": "m",
                             "MessageId": "1", "Timestamp": "2026-11-20T10:00:00.000Z",
                             "SignatureVersion": "2", "Signature": "AAAA", "Token": "t",
                             "SubscribeURL": "https://attacker.example/",
                             "SigningCertURL": "https://sns.attacker.example/a.pem"}\
                            """
                                    .formatted(topic));
            assertThat(receive("POST", "ses/main", Map.of(), Map.of(), body).status())
                    .isEqualTo(401);
        }
        byte[] raw = utf8("{\"notificationType\": \"Received\", \"mail\": {\"messageId\": \"1\"}}");
        assertThat(receive("POST", "ses/main", Map.of(), Map.of(), raw).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
    }
}
