package io.tributary.hub.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingReaderTest {

    private static final int MOST = 64;

    private static TrackingBody read(TrackingCall call, String body) {
        return TrackingReader.read(call, body.getBytes(StandardCharsets.UTF_8), MOST);
    }

    @Test
    void cutsABatchIntoTheBytesOfItsCalls() {
        TrackingBody body =
                read(
                        TrackingCall.BATCH,
                        """
                        {"sentAt": "2026-11-20T10:00:00Z", "context": {"a": [1, {}]},
                         "batch": [ {"type":"page", "name":"ñandú €😀"} ,
                           {"messageId":"m","x":{"batch":[[]]}}], "writeKey": "k", "y": [{}]}""");
        assertThat(body.events())
                .extracting(event -> new String(event.json(), StandardCharsets.UTF_8))
                .containsExactly(
                        "{\"type\":\"page\", \"name\":\"ñandú €😀\"}",
                        "{\"messageId\":\"m\",\"x\":{\"batch\":[[]]}}");
        assertThat(body.events())
                .extracting(TrackingBody.Event::messageId)
                .containsExactly(null, "m");
        assertThat(body.sentAt()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(body.context()).isEqualTo("{\"a\": [1, {}]}");
        assertThat(body.writeKey()).isEqualTo("k");
    }

    @Test
    void takesOneCallWhole() {
        TrackingBody body = read(TrackingCall.PAGE, " {\"writeKey\":\"k\"} ");
        assertThat(body.writeKey()).isEqualTo("k");
        assertThat(body.events())
                .singleElement()
                .extracting(event -> new String(event.json(), StandardCharsets.UTF_8))
                .isEqualTo("{\"writeKey\":\"k\"}");
    }

    @Test
    void keyOfTheFirstCallIsTheBatchs() {
        assertThat(read(TrackingCall.BATCH, "{\"batch\":[{\"writeKey\":\"k\"}]}").writeKey())
                .isEqualTo("k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"batch\": {}}",
                "{\"batch\": [1]}",
                "{\"batch\": [{}, []]}",
                "{\"batch\": [{}]",
                "{\"batch\": []} {}",
                "{\"batch\": [{\"a\": tru}]}",
                "null",
            })
    void refusesWhatIsNoBatch(String body) {
        assertThatThrownBy(() -> read(TrackingCall.BATCH, body))
                .isInstanceOf(TrackingRejected.class);
    }

    @Test
    void refusesWhatIsNotUtf8OrTooDeep() {
        byte[] other = "{\"type\":\"page\"}".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> TrackingReader.read(TrackingCall.PAGE, other, MOST))
                .isInstanceOf(TrackingRejected.class);
        String deep = "{\"a\":" + "[".repeat(10_000);
        assertThatThrownBy(() -> read(TrackingCall.PAGE, deep))
                .isInstanceOf(TrackingRejected.class);
    }

    @Test
    void refusesABatchOfTooManyCalls() {
        String calls = "{},".repeat(2_499) + "{}";
        assertThat(read(TrackingCall.BATCH, "{\"batch\":[" + calls + "]}").events()).hasSize(2_500);
        assertThatThrownBy(() -> read(TrackingCall.BATCH, "{\"batch\":[{}," + calls + "]}"))
                .isInstanceOfSatisfying(
                        TrackingRejected.class, e -> assertThat(e.isTooLarge()).isTrue());
    }

    @Test
    void callsAreNotTooLargeWithTheContextOfTheBatch() {
        String batch = "{\"batch\":[{\"a\":\"%s\"}],\"context\":{\"b\":\"%s\"}}";
        assertThat(read(TrackingCall.BATCH, batch.formatted("x".repeat(20), "")).events())
                .hasSize(1);
        assertThatThrownBy(
                        () ->
                                read(
                                        TrackingCall.BATCH,
                                        batch.formatted("x".repeat(20), "y".repeat(40))))
                .isInstanceOfSatisfying(
                        TrackingRejected.class, e -> assertThat(e.isTooLarge()).isTrue());
        assertThatThrownBy(() -> read(TrackingCall.PAGE, "{\"a\":\"" + "x".repeat(60) + "\"}"))
                .isInstanceOfSatisfying(
                        TrackingRejected.class, e -> assertThat(e.isTooLarge()).isTrue());
    }
}
