package io.tributary.history.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierNormaliserTest {

    private final IdentifierNormaliser normaliser =
            new IdentifierNormaliser(IdentityRules.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "600 111 222",
                "600-111-222",
                "+34 600 111 222",
                "0034600111222",
                "(+34) 600111222"
            })
    void readsAPhoneNumberInAnySpelling(String spelling) {
        assertThat(phone(spelling, "ES", Proof.STATED)).contains("+34600111222");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "anonymous", "", "s", "+", "+111111111", "600"})
    void blocksWhatNobodyCanBeCalledBy(String value) {
        assertThat(phone(value, "ES", Proof.NETWORK)).isEmpty();
    }

    @Test
    void believesTheNetworkInANumberThatThePlanDoesNotKnow() {
        assertThat(phone("+999123456789", null, Proof.NETWORK)).contains("+999123456789");
        assertThat(phone("+999123456789", null, Proof.STATED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ana.Ruiz@Example.COM,        ana.ruiz@example.com",
        "mailto:ana@example.com,      ana@example.com",
        "Ana Ruiz <ana@example.com>,  ana@example.com",
        "ana@büro.example,            ana@xn--bro-hoa.example",
        "ana+shop@example.com,        ana+shop@example.com"
    })
    void normalisesMailAddresses(String value, String normal) {
        assertThat(email(value)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "@example.com",
                "ana@",
                "a b@example.com",
                "noreply@shop.example",
                "INFO@shop.example"
            })
    void blocksWhatIsNoPersonsAddress(String value) {
        assertThat(email(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", " N/A ", "undefined", "anonymous", "12345", "aaaaaaa", "121212"})
    void blocksDummyValuesOfUnscopedTypes(String value) {
        assertThat(normaliser.normalise(Identifier.of("loyalty", value, Proof.STATED))).isEmpty();
    }

    @Test
    void takesShortValuesOfScopedTypes() {
        assertThat(
                        normaliser.normalise(
                                Identifier.scoped(
                                        "shopify.customer", "eu-store", "7001", Proof.STATED)))
                .contains(new IdentifierKey("shopify.customer", "eu-store", "7001"));
    }

    @Property(tries = 1000)
    void neverFails(@ForAll String type, @ForAll String value, @ForAll Proof proof) {
        normaliser.normalise(new Identifier(type, null, value, "ES", proof));
        normaliser.normalise(new Identifier("email", null, value, null, proof));
        normaliser.normalise(new Identifier("phone", null, value, "ES", proof));
    }

    @Property(tries = 1000)
    void isStable(@ForAll String value) {
        Optional<IdentifierKey> once =
                normaliser.normalise(new Identifier("email", null, value, null, Proof.STATED));

        once.ifPresent(key -> assertThat(email(key.value())).contains(key.value()));
    }

    private Optional<String> phone(String value, String region, Proof proof) {
        return normaliser
                .normalise(Identifier.phone(value, region, proof))
                .map(IdentifierKey::value);
    }

    private Optional<String> email(String value) {
        return normaliser
                .normalise(Identifier.of("email", value, Proof.STATED))
                .map(IdentifierKey::value);
    }
}
