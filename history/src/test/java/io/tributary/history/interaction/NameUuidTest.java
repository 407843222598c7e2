package io.tributary.history.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameUuidTest {

    @Test
    void isAVersionEightUuidOfTheRfcVariant() {
        var uuid = NameUuid.of("interaction", "pbx/madrid", "1763632800.117");

        assertThat(uuid.version()).isEqualTo(8);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Property(tries = 1000)
    void partsDoNotRunTogether(@ForAll String left, @ForAll String right) {
        assertThat(NameUuid.of(left, right)).isNotEqualTo(NameUuid.of(left + right));
    }

    @Property(tries = 1000)
    void isAFunctionOfItsParts(@ForAll String left, @ForAll String right) {
        assertThat(NameUuid.of(left, right)).isEqualTo(NameUuid.of(left, right));
    }
}
