package io.tributary.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandardSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /** The vector that the specification's reference libraries test with. */
    @Test
    void signsAsTheReferenceLibrariesDo() {
        assertThat(signature(SECRET)).isEqualTo(SIGNED);
    }

    @Test
    void signsWithEachSecretWhileOneIsRotated() {
        assertThat(signature("whsec_b3RoZXIgc2VjcmV0IGJ5dGVz," + SECRET).split(" "))
                .hasSize(2)
                .contains(SIGNED);
    }

    @Test
    void refusesASecretThatIsNotBase64WithoutShowingIt() {
        assertThatThrownBy(() -> signature("whsec_not*base64"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base64")
                .hasMessageNotContaining("*");
        assertThatThrownBy(() -> signature("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String signature(String secrets) {
        return new StandardSignature(secrets)
                .of(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));
    }
}
