package io.tributary.mappings.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.failure.PayloadRejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    record Payload(@JsonDeserialize(using = UtcTime.class) @Nullable Instant at) {}

    private static @Nullable Instant read(String json) {
        byte[] body = ("{\"at\": " + json + "}").getBytes(StandardCharsets.UTF_8);
        return JsonPayload.read(JsonPayload.object(body), Payload.class, "").at();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-22T19:28:02, 2017-03-22T19:28:02Z",
        "2017-03-22T19:28:02Z, 2017-03-22T19:28:02Z",
        "2017-03-22T16:28:02.5-03:00, 2017-03-22T19:28:02.5Z",
    })
    void isUtcWhereNoOffsetIsWritten(String written, Instant time) {
        assertThat(read("\"" + written + "\"")).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2017-02-30T00:00:00\"", "\"0001-01-01T00:00:00\"", "\"\"", "1", "[]"})
    void refusesWhatIsNoTime(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo("at"));
    }
}
