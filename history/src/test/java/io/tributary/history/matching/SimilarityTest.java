package io.tributary.history.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "José, JOSE, EXACT",
        "Straße, Strasse, EXACT",
        "O'Brien, OBrien, EXACT",
        "Mr. Smith, Smith, EXACT",
        "Мария, мария, EXACT",
        "Johnson, Jonhson, VERY_CLOSE",
        "Johnson, Johnsen, VERY_CLOSE",
        "Johnson, Johnso, VERY_CLOSE",
        "Ana Maria, Ana, VERY_CLOSE",
        "Ana Maria, Maria Ana, VERY_CLOSE",
        "Ana Maria, Anamaria, VERY_CLOSE",
        "de la Cruz, Cruz, VERY_CLOSE",
        "Ana, Ina, CLOSE",
        "John, J., CLOSE",
        "J, J., CLOSE",
        "Meyer, Maier, CLOSE",
        "Catherine, Kathryn, CLOSE",
        "John, Mary, DIFFERENT",
        "John, M., DIFFERENT",
        "Garcia, Gomez, DIFFERENT",
        "John, '', MISSING",
        "John, n/a, MISSING",
        "unknown, John, MISSING",
        "Li Na, li na, EXACT",
    })
    void tellsHowAlikeNamesAre(String left, String right, Level level) {
        assertThat(Similarity.of(phrase(left), phrase(right))).isEqualTo(level);
        assertThat(Similarity.of(phrase(right), phrase(left))).isEqualTo(level);
    }

    private static Phrase phrase(String text) {
        return Phrase.of(TextConversions.nameWords(text));
    }
}
