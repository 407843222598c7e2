package io.tributary.history.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IdentityRulesTest {

    private static final String OTHERWISE =
            "  otherwise: { role: MERGE, strength: 50, limit: 3, shared: 50, as: exact }\n";
    private static final String BLOCKED = "  blocked: { values: [], shortest: 6, distinct: 3 }\n";

    @Test
    void shipsWithDefaults() {
        IdentityRules rules = IdentityRules.defaults();

        assertThat(rules.of("email").limit()).isEqualTo(5);
        assertThat(rules.of("crm.contact").limit()).isEqualTo(1);
        assertThat(rules.of("never.heard.of")).isEqualTo(rules.otherwise());
    }

    @Test
    void namesTheEntryThatIsWrong() {
        assertThatThrownBy(
                        () ->
                                load(
                                        "version: 1\nidentity:\n"
                                                + "  types: { email: { role: MERGE, strength: 101,"
                                                + " limit: 1, shared: 5, as: email } }\n"
                                                + OTHERWISE
                                                + BLOCKED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'email' strength must be 0 to 100");
        assertThatThrownBy(() -> load("version: 1\nidentity:\n" + OTHERWISE))
                .hasMessageContaining("'blocked' is missing");
        assertThatThrownBy(
                        () ->
                                load(
                                        "version: 1\nidentity:\n"
                                                + OTHERWISE
                                                + BLOCKED
                                                + "  colour: red\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    private static IdentityRules load(String yaml) {
        return IdentityRules.load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
