package io.tributary.connectors.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PermanentFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonItemsTest {

    @Test
    void givesEachElementByteForByteAsItStands() {
        String first = "{ \"id\" : 12345678901234567890, \"total\":\"1.10\", \"n\":1.10 }";
        String second = "{\"name\":\"Zoë \uD83D\uDE00 \\u00e9 ]}\",\"items\":[{\"a\":[1,{}]}]}";
        String page =
                "{\"meta\":{\"orders\":[1]},\"x\":[{}], \"orders\" : [ "
                        + first
                        + " ,\n"
                        + second
                        + "],\"more\":1}";

        assertThat(items(page, "orders")).containsExactly(first, second);
        assertThat(items("[" + second + "," + first + "]", null)).containsExactly(second, first);
        assertThat(items("{\"orders\":[]}", "orders")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>ana@example.com</html>",
                "{\"orders\":null}",
                "{\"orders\":{\"a\":1}}",
                "{\"orders\":[1]}",
                "{\"orders\":[{\"a\":1}",
                "{\"orders\":[{\"email\":\"ana@example.com\"",
                "{\"orders\":[{}, 5]}"
            })
    void refusesWhatIsNoListAndShowsNothingOfIt(String page) {
        assertThatThrownBy(() -> items(page, "orders"))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("orders")
                .hasMessageNotContaining("ana")
                .hasNoCause();
    }

    private static List<String> items(String page, String field) {
        return JsonItems.of(page.getBytes(StandardCharsets.UTF_8), field).stream()
                .map(item -> new String(item, StandardCharsets.UTF_8))
                .toList();
    }
}
