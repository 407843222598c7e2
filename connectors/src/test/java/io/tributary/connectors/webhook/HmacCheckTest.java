package io.tributary.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.PlatformChecks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacCheckTest extends SignatureContract {

    @Override
    protected WebhookCheck check() {
        return new HmacCheck();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(
                "secret", "It's a Secret to Everybody",
                "signatureHeader", "X-Hub-Signature-256",
                "signaturePrefix", "sha256=");
    }

    /** As GitHub documents it for testing verifications. */
    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("Hello, World!")
                .header(
                        signatureHeader(),
                        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    }

    @Override
    protected String signatureHeader() {
        return "x-hub-signature-256";
    }

    /** Several signatures and the time in one header, as Stripe has it. */
    @Test
    void takesTimeAndSignaturesFromOneHeader() {
        long now = SignedRequest.NOW.getEpochSecond();
        String signature = TestSignatures.hex(HmacAlgorithm.SHA256, "k", now + ".body");
        SignedRequest request =
                SignedRequest.post("body")
                        .header("stripe-signature", "t=" + now + ", v1=00, v1=" + signature);
        Map<String, String> settings =
                Map.of(
                        "secret", "k",
                        "signatureHeader", "Stripe-Signature",
                        "signaturePrefix", "v1=",
                        "signatureSeparator", ",",
                        "timestampHeader", "Stripe-Signature",
                        "timestampPrefix", "t=",
                        "timestampSeparator", ",",
                        "content", "{timestamp}.{body}");
        assertThat(check().check(request.build(), settings)).isInstanceOf(Verdict.Genuine.class);
        assertThat(check().check(request.bodyBitFlipped(0).build(), settings))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(
                        check().check(
                                        request.receivedAt(SignedRequest.NOW.plusSeconds(301))
                                                .build(),
                                        settings))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void namesTheSpaceBetweenSignatures() {
        Map<String, String> settings = with("signatureSeparator", "space");
        String signature = genuine().headers().get(signatureHeader()).get(0);
        SignedRequest request = genuine().header(signatureHeader(), "sha256=00 " + signature);
        assertThat(check().check(request.build(), settings)).isInstanceOf(Verdict.Genuine.class);
    }

    /** Method, address and milliseconds, as HubSpot's third version has it. */
    @Test
    void signsMethodAddressAndMilliseconds() {
        SignedRequest request = SignedRequest.post("{}");
        long millis = SignedRequest.NOW.toEpochMilli();
        String signature =
                TestSignatures.base64(
                        HmacAlgorithm.SHA256, "k", "POST" + request.url() + "{}" + millis);
        Map<String, String> settings =
                Map.of(
                        "secret", "k",
                        "signatureHeader", "X-HubSpot-Signature-v3",
                        "encoding", "base64",
                        "timestampHeader", "X-HubSpot-Request-Timestamp",
                        "timestampUnit", "millis",
                        "content", "{method}{url}{body}{timestamp}");
        SignedRequest signed =
                request.header("x-hubspot-signature-v3", signature)
                        .header("x-hubspot-request-timestamp", Long.toString(millis));
        assertThat(check().check(signed.build(), settings)).isInstanceOf(Verdict.Genuine.class);
        assertThat(check().check(signed.method("PUT").build(), settings))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "algorithm | md5 | algorithm",
                "encoding | binary | encoding",
                "secretEncoding | rot13 | secretEncoding",
                "content | {bdy} | content",
                "content | fixed | content",
                "content | {timestamp}.{body} | timestamp",
                "content | {id}.{body} | id",
                "signatureHeader | '' | signatureHeader",
                "maxAgeSeconds | soon | maxAgeSeconds",
                "signatureHeadr | x | signatureHeadr",
                "timestampUnit | days | unit",
            })
    void namesTheWrongSetting(String name, String value, String named) {
        Map<String, String> wrong = new HashMap<>(with(name, value));
        if (!name.equals("content")) {
            wrong.put("timestampHeader", "x-time");
            wrong.putIfAbsent("content", "{timestamp}{body}");
        }
        assertThatThrownBy(() -> check().validate(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
        assertThat(check().check(genuine().build(), wrong)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void acceptsEmptyBodyThatIsSigned() {
        SignedRequest empty =
                SignedRequest.post("")
                        .header(
                                signatureHeader(),
                                "sha256="
                                        + TestSignatures.hex(
                                                HmacAlgorithm.SHA256,
                                                settings().get("secret"),
                                                ""));
        assertThat(verdict(empty)).isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void offersNoCheckThatLetsEverythingPass() {
        WebhookChecks all = PlatformChecks.all();
        assertThat(all.names())
                .isEqualTo(
                        new TreeSet<>(
                                List.of(
                                        "alexa",
                                        "sendgrid",
                                        "ses",
                                        "soap",
                                        "apple-messages",
                                        "adobe-commerce",
                                        "basic",
                                        "bigcommerce",
                                        "chatwoot",
                                        "delighted",
                                        "discourse",
                                        "alibaba",
                                        "dynamics",
                                        "ebay",
                                        "freshdesk",
                                        "hmac",
                                        "line",
                                        "linkedin",
                                        "hubspot",
                                        "iadvize",
                                        "matrix",
                                        "ringcentral-engage",
                                        "rocketchat",
                                        "intercom",
                                        "mailgun",
                                        "meta",
                                        "ringcentral",
                                        "shopify",
                                        "sinch",
                                        "sinch-voice",
                                        "slack",
                                        "square",
                                        "standard-webhooks",
                                        "stripe",
                                        "surveymonkey",
                                        "telegram",
                                        "twilio",
                                        "typeform",
                                        "wechat",
                                        "viber",
                                        "vonage",
                                        "woocommerce",
                                        "x",
                                        "zendesk")));
        assertThatThrownBy(() -> all.named("none")).hasMessageContaining("standard-webhooks");
    }
}
