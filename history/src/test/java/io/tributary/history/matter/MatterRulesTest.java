package io.tributary.history.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatterRulesTest {

    private final MatterKeys keys = new MatterKeys(MatterRules.defaults());

    @ParameterizedTest
    @CsvSource({
        "Where is order 1001?,              1001",
        "'Hola, mi pedido nº 1001 no llega', 1001",
        "Re: your Order #A-1001,            A-1001",
        "what about #1001 please,           1001",
        "Bestellung: 4711000,               4711000"
    })
    void findsOrdersThatPeopleMention(String text, String value) {
        assertThat(keys.of(message(text))).containsExactly(MatterKey.mention("order", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me on 600111222", "in order 1, 2, 3", "nothing", "border 1001x"})
    void findsNoOrderWhereThereIsNone(String text) {
        assertThat(keys.of(message(text))).isEmpty();
    }

    @Test
    void refusesAPatternWithoutAValue() {
        byte[] yaml =
                "version: 1\nmatters:\n  mentions: [{type: order, pattern: 'order'}]\n"
                        .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> MatterRules.load(new ByteArrayInputStream(yaml)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a group");
    }

    private static Interaction message(String text) {
        return Interaction.builder()
                .source("chat/web")
                .sourceEventId("1")
                .kind(Kind.MESSAGE)
                .channel(Channel.CHAT)
                .direction(Direction.INBOUND)
                .occurredAt(Instant.EPOCH)
                .text(text)
                .build();
    }
}
