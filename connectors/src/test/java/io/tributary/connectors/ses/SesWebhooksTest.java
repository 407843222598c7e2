package io.tributary.connectors.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.certificates.Certificates;
import io.tributary.connectors.certificates.Trust;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SesWebhooksTest {

    private static final Path FOLDER = Path.of("src/test/resources/sns");
    private static final Instant SIGNED = Instant.parse("2027-06-01T10:00:00Z");
    private static final Instant SIGNED_BY_AMAZON = Instant.parse("2026-03-06T20:05:00Z");
    private static final String TOPIC = "arn:aws:sns:us-west-2:123456789012:mails";
    private static final String AMAZONS =
            "arn:aws:sns:us-west-2:131990247566:dongie-standard-topic";
    private static final String HOST = "https://sns.us-west-2.amazonaws.com";
    private static final String SNS = HOST + "/SimpleNotificationService-sns.pem";
    private static final String ISSUER = "http://crt.test.amazontrust.com/issuer.cer";

    /** What was asked for; files are at addresses that are called like them. */
    private final List<URI> fetched = new ArrayList<>();

    private final SnsCheck check = check("authority");

    private SnsCheck check(String authority) {
        Trust trust = new Trust(Set.of(new TrustAnchor(certificate(authority), null)));
        return new SnsCheck(
                new SnsCertificates(new Certificates(this::fetch), trust), trust, this::fetch);
    }

    private byte[] fetch(URI address) throws IOException {
        fetched.add(address);
        String path = address.getPath();
        if (path.equals("/")) {
            return new byte[0];
        }
        return path.startsWith("/SimpleNotificationService-7506a1e3")
                ? file("amazon.pem")
                : path.equals("/r2m01.cer")
                        ? new byte[0]
                        : file(path.replaceFirst("^/(SimpleNotificationService-)?", ""));
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    private static X509Certificate certificate(String name) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(file(name + ".pem")));
        } catch (CertificateException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedRequest request(String file) throws IOException {
        return SignedRequest.post(new String(file(file + ".json"), StandardCharsets.UTF_8))
                .receivedAt(SIGNED);
    }

    private static SignedRequest replaced(String file, String part, String other)
            throws IOException {
        String body = new String(request(file).body(), StandardCharsets.UTF_8);
        assertThat(body).contains(part);
        return request(file).body(body.replace(part, other).getBytes(StandardCharsets.UTF_8));
    }

    private Verdict verdict(SignedRequest request) {
        return check.check(request.build(), Map.of("topics", "arn:other, " + TOPIC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notification-signature-v2",
                "notification-with-subject",
                "subscription-confirmation",
                "unsubscribe-confirmation",
            })
    void takesWhatAmazonSigned(String file) throws Exception {
        SnsCheck trusting = check("amazon");
        Map<String, String> settings = Map.of("topics", AMAZONS);
        SignedRequest genuine = request(file).receivedAt(SIGNED_BY_AMAZON);
        boolean subscription = file.startsWith("subscription");

        Verdict verdict = trusting.check(genuine.build(), settings);

        assertThat(verdict)
                .isInstanceOf(subscription ? Verdict.Answer.class : Verdict.Genuine.class);
        assertThat(fetched)
                .contains(URI.create("http://crt.r2m01.amazontrust.com/r2m01.cer"))
                .hasSize(subscription ? 3 : 2);
        String body = new String(genuine.body(), StandardCharsets.UTF_8);
        byte[] other = body.replace("message", "massage").getBytes(StandardCharsets.UTF_8);
        assertThat(trusting.check(genuine.body(other).build(), settings))
                .isInstanceOf(Verdict.Refused.class);
    }

    /** Those whom Java trusts vouch for Amazon's issuer, and not for Amazon's certificate alone. */
    @Test
    void wantsTheChainOfAmazonsCertificate() throws Exception {
        Trust trust = Trust.ofPlatform();
        SnsCheck strict =
                new SnsCheck(
                        new SnsCertificates(new Certificates(this::fetch), trust),
                        trust,
                        this::fetch);
        SignedRequest genuine = request("notification-signature-v2").receivedAt(SIGNED_BY_AMAZON);
        assertThat(strict.check(genuine.build(), Map.of("topics", AMAZONS)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail-v1", "mail-v2"})
    void fetchesTheCertificateAndItsIssuerOnce(String file) throws Exception {
        assertThat(verdict(request(file))).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(request(file))).isInstanceOf(Verdict.Genuine.class);
        assertThat(fetched).containsExactly(URI.create(SNS), URI.create(ISSUER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-name", "self-signed", "elsewhere"})
    void refusesCertificatesThatAreNotAmazons(String by) throws Exception {
        assertThat(verdict(request("mail-" + by))).isInstanceOf(Verdict.Refused.class);
        assertThat(fetched)
                .extracting(URI::getHost)
                .isSubsetOf("sns.us-west-2.amazonaws.com", "crt.test.amazontrust.com");
    }

    @Test
    void refusesCertificatesOutsideTheirTime() throws Exception {
        SignedRequest late = request("mail-v2").receivedAt(Instant.parse("2126-01-01T00:00:00Z"));
        assertThat(verdict(late)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesEveryFlippedBitOfWhatIsSigned() throws Exception {
        SignedRequest genuine = request("mail-v2");
        String body = new String(genuine.body(), StandardCharsets.UTF_8);
        int end =
                body.substring(0, body.indexOf("SigningCertURL"))
                        .getBytes(StandardCharsets.UTF_8)
                        .length;
        assertThat(IntStream.range(0, end * 8))
                .noneMatch(
                        bit -> {
                            SignedRequest flipped = genuine.bodyBitFlipped(bit);
                            return !isBlankFlip(genuine, flipped)
                                    && verdict(flipped) instanceof Verdict.Genuine;
                        });
    }

    /** A blank between two fields may be another one. */
    private static boolean isBlankFlip(SignedRequest genuine, SignedRequest flipped) {
        return IntStream.range(0, genuine.body().length)
                .filter(place -> genuine.body()[place] != flipped.body()[place])
                .allMatch(place -> genuine.body()[place] <= ' ' && flipped.body()[place] <= ' ');
    }

    @ParameterizedTest
    @CsvSource({
        HOST + "/SimpleNotificationService-sns.pem, true",
        "http://sns.us-west-2.amazonaws.com/SimpleNotificationService-sns.pem, false",
        "https://sns.us-west-2.amazonaws.com.cn/SimpleNotificationService-sns.pem, false",
        "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-sns.pem, false",
        "https://sns.us-west-2.amazonaws.com.attacker.example/SimpleNotificationService-sns.pem, false",
        "https://sns.us-west-2.amazonaws.com@attacker.example/sns.pem, false",
        "https://sns.us-west-2.amazonaws.com:444/SimpleNotificationService-sns.pem, false",
        HOST + "/?Action=Publish&x=.pem, false",
        HOST + "/bucket/sns.pem, false",
        HOST + "/sns.pem?a=.pem, false",
        "https://bucket.s3.amazonaws.com/sns.pem, false",
        "HTTPS://SNS.us-west-2.amazonaws.com/sns.pem, false",
        "not an address, false",
    })
    void fetchesFromTheTopicsOwnSnsAlone(String address, boolean genuine) throws Exception {
        Verdict verdict = verdict(replaced("mail-v2", SNS, address));
        assertThat(verdict).isInstanceOf(genuine ? Verdict.Genuine.class : Verdict.Refused.class);
        assertThat(fetched).hasSize(genuine ? 2 : 0);
    }

    @Test
    void confirmsTheSubscriptionOfItsTopicsAlone() throws Exception {
        SignedRequest subscription = request("subscription");
        assertThat(check.check(subscription.build(), Map.of("topics", AMAZONS)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(fetched).isEmpty();
        assertThat(verdict(subscription))
                .isInstanceOfSatisfying(
                        Verdict.Answer.class, answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(fetched.get(2).toString())
                .isEqualTo(
                        HOST
                                + "/?Action=ConfirmSubscription&TopicArn="
                                + TOPIC
                                + "&Token=2336412f37fb687f");
        assertThat(verdict(request("subscription-elsewhere"))).isInstanceOf(Verdict.Refused.class);
        assertThat(fetched).hasSize(3);
    }

    @Test
    void asksToSendAgainWhileAmazonCannotBeAsked() throws Exception {
        assertThat(verdict(replaced("mail-v2", SNS, HOST + "/missing.pem")))
                .isInstanceOf(Verdict.Undecided.class);
        Trust trust = new Trust(Set.of(new TrustAnchor(certificate("authority"), null)));
        SnsCheck cut =
                new SnsCheck(
                        new SnsCertificates(new Certificates(this::fetch), trust),
                        trust,
                        address -> {
                            throw new IOException("status 500");
                        });
        assertThat(cut.check(request("subscription").build(), Map.of("topics", TOPIC)))
                .isInstanceOf(Verdict.Undecided.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"a\"",
                "{}",
                "{\"TopicArn\": 7}",
                "{\"TopicArn\": \"" + TOPIC + "\"}",
                "{\"TopicArn\": \"" + TOPIC + "\", \"TopicArn\": \"" + TOPIC + "\"}",
                "{\"TopicArn\": [\"" + TOPIC + "\"], \"SigningCertURL\": {}}",
                "{\"TopicArn\": \""
                        + TOPIC
                        + "\", \"SigningCertURL\": \""
                        + SNS
                        + "\", \"Type\": \"Notification\", \"SignatureVersion\": \"3\"}",
            })
    void refusesNonsense(String body) {
        assertThat(verdict(SignedRequest.post(body))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesOtherVersionsAndWhatIsNoSignature() throws Exception {
        for (SignedRequest wrong :
                List.of(
                        replaced(
                                "mail-v2",
                                "\"SignatureVersion\": \"2\"",
                                "\"SignatureVersion\": \"1\""),
                        replaced(
                                "mail-v2",
                                "\"SignatureVersion\": \"2\"",
                                "\"SignatureVersion\": 2"),
                        replaced("mail-v2", "\"Signature\": \"", "\"Signature\": \"?"),
                        replaced("mail-v2", "\"Signature\": \"", "\"Signature\": \"AAAA"),
                        replaced("mail-v2", "\"Notification\"", "\"UnsubscribeConfirmation\""),
                        request("mail-v2").method("PUT"))) {
            assertThat(verdict(wrong)).isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sns:eu-west-1:123456789012:a, sns.amazonaws.com",
        "arn:aws:sns:eu-south-1:123456789012:a, sns-signing.eu-south-1.amazonaws.com",
        "arn:aws-cn:sns:cn-north-1:123456789012:a, sns-cn-north-1.amazonaws.com.cn",
        "arn:aws-us-gov:sns:us-gov-east-1:123456789012:a, sns-us-gov-west-1.amazonaws.com",
    })
    void knowsTheNamesThatRegionsSignWith(String arn, String name) {
        assertThat(SnsTopic.of(arn).nameOfSigner()).isEqualTo(name);
        assertThat(
                        SnsTopic.of("arn:aws-cn:sns:cn-north-1:123456789012:a")
                                .certificateAt("https://sns.cn-north-1.amazonaws.com.cn/a.pem"))
                .hasHost("sns.cn-north-1.amazonaws.com.cn");
    }

    @Test
    void takesUserAndPasswordInPlaceOfASignatureOrBesideIt() throws Exception {
        String pair = Base64.getEncoder().encodeToString("a:b".getBytes(StandardCharsets.UTF_8));
        SignedRequest raw = SignedRequest.post("{}").header("authorization", "Basic " + pair);
        assertThat(SesWebhooks.check().check(raw.build(), Map.of("secret", "a:b")))
                .isInstanceOf(Verdict.Genuine.class);
        Map<String, String> both = Map.of("secret", "a:b", "topics", TOPIC);
        assertThat(SesWebhooks.check().check(raw.build(), both))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(SesWebhooks.check().check(request("subscription").build(), both))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void namesTheSettingThatIsMissingOrWrong() {
        SesWebhooks.check().validate(Map.of("topics", TOPIC + "," + AMAZONS));
        SesWebhooks.check().validate(Map.of("secret", "a:b"));
        assertThatThrownBy(() -> SesWebhooks.check().validate(Map.of()))
                .hasMessageContaining("secret, topics");
        assertThatThrownBy(() -> SesWebhooks.check().validate(Map.of("topics", "arn:aws:sqs:a")))
                .hasMessageContaining("topics");
    }
}
