package io.tributary.mappings.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlibabaMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("alibaba");

    @ParameterizedTest
    @ValueSource(strings = {"1688-order-paid-form", "1688-order-paid-fields"})
    void aMessageIsTheSameHoweverItIsSent(String form) {
        assertThat(AlibabaEvents.map(SAMPLES.bytes(form)))
                .isEqualTo(AlibabaEvents.map(SAMPLES.bytes("1688-order-paid")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aliexpress-product",
                "1688-product",
                "1688-own-purchase",
                "1688-order-of-own-member"
            })
    void ignoresOnPurpose(String name) {
        assertThat(AlibabaEvents.map(SAMPLES.bytes(name))).isEmpty();
    }

    @Test
    void keepsWordsThatBeginLikeAnObject() {
        String body =
                "{\"message_type\": 2, \"data\": {\"message_id\": \"1\", \"content\": \"{oh\"}}";
        assertThat(AlibabaEvents.map(body.getBytes(StandardCharsets.UTF_8)).get(0).text())
                .isEqualTo("{oh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | type",
                "[] | ''",
                "{} | type",
                "7 | type",
                "message=7 | message",
                "message=%7B%7D | message.type",
                "type=ORDER_X&data=7 | data",
                "type=ORDER_X | data.orderId",
                "{\"type\": \"ORDER_X\", \"data\": []} | data.orderId",
                "{\"type\": \"ORDER_X\", \"gmtBorn\": \"yesterday\"} | gmtBorn",
                "{\"message_type\": 0, \"data\": {\"trade_order_id\": {}}} | data.trade_order_id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> AlibabaEvents.map(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.getMessage()).doesNotContain("yesterday");
                        });
    }
}
