package io.tributary.connectors.alexa;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlexaWebhooksTest {

    private static final Path FOLDER = Path.of("src/test/resources/alexa");
    private static final Instant SIGNED = Instant.parse("2027-06-01T10:00:00Z");
    private static final String SKILL = "amzn1.ask.skill.1";

    /** Files are at the address that is called like them. */
    private final List<URI> fetched = new ArrayList<>();

    private final AlexaCheck check =
            new AlexaCheck(new Certificates(this::fetch), new Trust(authority()));

    private byte[] fetch(URI address) throws IOException {
        fetched.add(address);
        return file(address.getPath().replaceFirst("^/echo.api/", "") + ".pem");
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FOLDER.resolve(name));
    }

    private static Set<TrustAnchor> authority() {
        try {
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(
                                            new ByteArrayInputStream(file("authority.pem")));
            return Set.of(new TrustAnchor(certificate, null));
        } catch (CertificateException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedRequest signed(String body, String by) throws IOException {
        return SignedRequest.post(new String(file(body + ".json"), StandardCharsets.UTF_8))
                .receivedAt(SIGNED)
                .header("signaturecertchainurl", "https://s3.amazonaws.com/echo.api/" + by)
                .header(
                        "signature-256",
                        new String(file(body + "." + by + ".txt"), StandardCharsets.US_ASCII));
    }

    private static SignedRequest genuine() throws IOException {
        return signed("launch", "echo-api");
    }

    private boolean isGenuine(SignedRequest request) {
        return isGenuine(request, SKILL);
    }

    private boolean isGenuine(SignedRequest request, String skill) {
        return check.check(request.build(), Map.of("skill", skill)) instanceof Verdict.Genuine;
    }

    @Test
    void acceptsGenuineAndFetchesItsCertificatesOnce() throws Exception {
        assertThat(isGenuine(genuine())).isTrue();
        assertThat(isGenuine(genuine(), "amzn1.ask.skill.0, " + SKILL)).isTrue();
        assertThat(fetched).hasSize(1);
    }

    @Test
    void refusesEveryFlippedBitOfTheBody() throws Exception {
        SignedRequest genuine = genuine();
        assertThat(IntStream.range(0, genuine.body().length * 8))
                .noneMatch(bit -> isGenuine(genuine.bodyBitFlipped(bit)));
    }

    @Test
    void refusesEveryOtherCharacterOfTheSignature() throws Exception {
        SignedRequest genuine = genuine();
        String signature = genuine.headers().get("signature-256").get(0);
        assertThat(IntStream.range(0, signature.length()))
                .noneMatch(
                        place -> {
                            char[] other = signature.toCharArray();
                            other[place] = other[place] == 'A' ? 'B' : 'A';
                            return isGenuine(genuine.header("signature-256", new String(other)));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-name", "self-signed"})
    void refusesCertificatesThatAreNotAlexas(String by) throws Exception {
        assertThat(isGenuine(signed("launch", by))).isFalse();
    }

    @Test
    void refusesCertificatesOutsideTheirTime() throws Exception {
        assertThat(isGenuine(genuine().receivedAt(Instant.parse("2126-01-01T00:00:00Z"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://s3.amazonaws.com/echo.api/echo-api, true",
        "HTTPS://S3.amazonaws.com:443/echo.api/echo-api, true",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api, true",
        "http://s3.amazonaws.com/echo.api/echo-api, false",
        "https://notamazon.com/echo.api/echo-api, false",
        "https://s3.amazonaws.com/EcHo.aPi/echo-api, false",
        "https://s3.amazonaws.com/invalid.path/echo-api, false",
        "https://s3.amazonaws.com/echo.api/../other/echo-api, false",
        "https://s3.amazonaws.com:563/echo.api/echo-api, false",
        "https://user@s3.amazonaws.com/echo.api/echo-api, false",
        "file:///echo.api/echo-api, false",
        "not an address, false",
    })
    void fetchesCertificatesFromAmazonAlone(String address, boolean genuine) throws Exception {
        assertThat(isGenuine(genuine().header("signaturecertchainurl", address)))
                .isEqualTo(genuine);
        assertThat(fetched).hasSize(genuine ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "launch, 150, true",
        "launch, 151, false",
        "launch, -150, true",
        "launch, -151, false",
        "event, 3600, true",
        "event, 3601, false",
    })
    void keepsTheWindowToTheSecond(String body, long secondsLater, boolean genuine)
            throws Exception {
        assertThat(isGenuine(signed(body, "echo-api").receivedAt(SIGNED.plusSeconds(secondsLater))))
                .isEqualTo(genuine);
    }

    @Test
    void refusesRequestsForAnotherSkill() throws Exception {
        assertThat(isGenuine(genuine(), "amzn1.ask.skill.2")).isFalse();
        assertThat(isGenuine(genuine(), "")).isFalse();
    }

    @Test
    void refusesMissingAndDoubleHeaders() throws Exception {
        String signature = genuine().headers().get("signature-256").get(0);
        assertThat(
                        List.of(
                                genuine().header("signature-256"),
                                genuine().header("signature-256", ""),
                                genuine().header("signature-256", signature, signature),
                                genuine().header("signature-256", signature + "="),
                                genuine().header("signaturecertchainurl"),
                                genuine().method("GET"),
                                genuine().body(new byte[0])))
                .noneMatch(this::isGenuine);
    }

    @Test
    void asksToSendAgainWhileCertificatesCannotBeFetched() throws Exception {
        SignedRequest request =
                genuine()
                        .header(
                                "signaturecertchainurl",
                                "https://s3.amazonaws.com/echo.api/missing");
        assertThat(check.check(request.build(), Map.of("skill", SKILL)))
                .isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void namesTheMissingSkillBeforeTheFirstRequest() {
        check.validate(Map.of("skill", SKILL));
        assertThatThrownBy(() -> AlexaWebhooks.check().validate(Map.of()))
                .hasMessageContaining("skill");
    }
}
