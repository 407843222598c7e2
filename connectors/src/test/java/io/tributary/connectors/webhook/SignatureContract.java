package io.tributary.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every check that verifies a signature promises. */
public abstract class SignatureContract {

    protected abstract WebhookCheck check();

    /** Settings that the genuine request verifies with. */
    protected abstract Map<String, String> settings();

    /** As the platform itself, or its library, signed it. */
    protected abstract SignedRequest genuine();

    /** In lower case. */
    protected abstract String signatureHeader();

    protected final Verdict verdict(SignedRequest request, String secret) {
        return check().check(request.build(), with("secret", secret));
    }

    protected final Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(settings());
        settings.put(name, value);
        return settings;
    }

    protected final Verdict verdict(SignedRequest request) {
        return check().check(request.build(), settings());
    }

    /** Whether the platform's signature tells the two apart; not so where it signs a reading. */
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return true;
    }

    /** Whether two headers say the same; so where a part of one is written in any case. */
    protected boolean isSame(String header, String other) {
        return header.equals(other);
    }

    /** The header with the signature in it twice in a row. */
    protected String doubled(String signature) {
        return signature + signature;
    }

    private String signature() {
        return genuine().headers().get(signatureHeader()).get(0);
    }

    @Test
    void acceptsGenuine() {
        assertThat(verdict(genuine())).isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void refusesEveryFlippedBitOfTheBody() {
        SignedRequest genuine = genuine();
        assertThat(
                        IntStream.range(0, genuine.body().length * 8)
                                .filter(bit -> signsChange(genuine, genuine.bodyBitFlipped(bit))))
                .allSatisfy(
                        bit ->
                                assertThat(verdict(genuine.bodyBitFlipped(bit)))
                                        .isInstanceOf(Verdict.Refused.class));
    }

    @Test
    void refusesEveryFlippedBitOfTheSignature() {
        String signature = signature();
        assertThat(IntStream.range(0, signature.length() * 7))
                .allSatisfy(
                        bit -> {
                            char[] flipped = signature.toCharArray();
                            flipped[bit / 7] ^= (char) (1 << (bit % 7));
                            String other = new String(flipped);
                            assertThat(verdict(signed(other)))
                                    .isInstanceOf(
                                            isSame(signature, other)
                                                    ? Verdict.Genuine.class
                                                    : Verdict.Refused.class);
                        });
    }

    @Test
    void refusesShortenedAndLengthenedSignatures() {
        String signature = signature();
        assertThat(
                        List.of(
                                signature.substring(0, signature.length() - 1),
                                signature + "A",
                                signature + "=",
                                doubled(signature)))
                .allSatisfy(
                        other ->
                                assertThat(verdict(signed(other)))
                                        .isInstanceOf(Verdict.Refused.class));
    }

    @Test
    void refusesMissingEmptyAndDoubleSignature() {
        String signature = signature();
        assertThat(
                        List.of(
                                genuine().header(signatureHeader()),
                                genuine().header(signatureHeader(), ""),
                                genuine().header(signatureHeader(), " "),
                                genuine().header(signatureHeader(), signature, signature)))
                .allSatisfy(
                        request ->
                                assertThat(verdict(request)).isInstanceOf(Verdict.Refused.class));
    }

    @Test
    void refusesEmptyBodyUnderTheSameSignature() {
        assertThat(verdict(genuine().body(new byte[0]))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void acceptsAnyOfTheSecretsWhileOneIsRotated() {
        String secret = settings().get("secret");
        String other = other(secret);
        assertThat(verdict(genuine(), secret + ", " + other)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(genuine(), other + "," + secret)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(genuine(), other)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesEverythingWithoutSecret() {
        assertThat(verdict(genuine(), "")).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(genuine(), " , ")).isInstanceOf(Verdict.Refused.class);
        assertThat(check().check(genuine().build(), Map.of())).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void namesTheMissingSecretBeforeTheFirstRequest() {
        check().validate(settings());
        Map<String, String> missing = with("secret", "");
        assertThatThrownBy(() -> check().validate(missing)).hasMessageContaining("secret");
    }

    @Test
    void tellsNothingOfTheRequestOrTheSecretInItsReason() {
        Verdict.Refused refused = (Verdict.Refused) verdict(signed("made-up-by-the-sender"));
        assertThat(refused.reason())
                .doesNotContain("made-up-by-the-sender")
                .doesNotContain(settings().get("secret"));
    }

    private SignedRequest signed(String signature) {
        return genuine().header(signatureHeader(), signature);
    }

    /** Another secret that is written the same way. */
    private static String other(String secret) {
        return (secret.charAt(secret.length() / 2) == 'A' ? "B" : "A")
                .transform(
                        changed ->
                                secret.substring(0, secret.length() / 2)
                                        + changed
                                        + secret.substring(secret.length() / 2 + 1));
    }
}
