package io.tributary.connectors.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmppEnvelopeTest {

    private static final Path RECORDED =
            Path.of("../mappings/src/test/resources/fixtures/messaging/smpp");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static byte[] pdu(String name) throws Exception {
        return HexFormat.of().parseHex(Files.readString(RECORDED.resolve(name + ".hex")).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deliver_sm",
                "deliver_sm-message_payload",
                "deliver_sm-receipt",
                "deliver_sm-receipt-failed",
            })
    void keepsAllThatARecordedPduSays(String name) throws Exception {
        byte[] envelope = SmppEnvelope.of(new DefaultDecomposer().deliverSm(pdu(name)));
        assertThat(JSON.readTree(envelope))
                .isEqualTo(JSON.readTree(Files.readAllBytes(RECORDED.resolve(name + ".json"))));
    }

    @Test
    void brokenPduNeverReachesTheRoute() {
        assertThatThrownBy(() -> new DefaultDecomposer().deliverSm(pdu("deliver_sm-broken-length")))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
