package io.tributary.history.matching;

import static io.tributary.history.matching.Level.CLOSE;
import static io.tributary.history.matching.Level.DIFFERENT;
import static io.tributary.history.matching.Level.EXACT;
import static io.tributary.history.matching.Level.MISSING;
import static io.tributary.history.matching.Level.VERY_CLOSE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameComparisonTest {

    private static final PersonName ANA = PersonName.of("Ana", "Ruiz");

    @Test
    void readsFullNamesInAnyForm() {
        expect(ANA, PersonName.full("Ana Ruiz"), EXACT, EXACT);
        expect(ANA, PersonName.full("RUIZ, Ana"), EXACT, EXACT);
        expect(ANA, PersonName.full("Sra. Ana Ruiz"), EXACT, EXACT);
        expect(
                PersonName.full("Ana Ruiz García"),
                PersonName.of("Ana", "Ruiz García"),
                EXACT,
                EXACT);
        expect(PersonName.full("Ana Ruiz García"), ANA, EXACT, VERY_CLOSE);
    }

    @Test
    void seesThatGivenAndFamilyNameChangedPlaces() {
        expect(ANA, PersonName.of("Ruiz", "Ana"), VERY_CLOSE, VERY_CLOSE);
        expect(ANA, PersonName.full("Ruiz Ana"), VERY_CLOSE, VERY_CLOSE);
    }

    @Test
    void takesTheNameThatIsThere() {
        expect(ANA, PersonName.full("Ana"), EXACT, MISSING);
        expect(ANA, PersonName.of(null, "Ruiz"), MISSING, EXACT);
        expect(ANA, PersonName.of("A.", "Ruiz"), CLOSE, EXACT);
        expect(ANA, PersonName.full(" "), MISSING, MISSING);
        expect(ANA, PersonName.of(null, null), MISSING, MISSING);
    }

    @Test
    void doesNotCallDifferentNamesMissing() {
        expect(ANA, PersonName.of("Peter", "Brown"), DIFFERENT, DIFFERENT);
        NameComparison alone = compare(PersonName.full("Ana"), PersonName.full("Peter"));
        assertThat(alone.family().level()).isEqualTo(DIFFERENT);
    }

    private static void expect(PersonName left, PersonName right, Level given, Level family) {
        NameComparison found = compare(left, right);
        assertThat(found.given().level()).isEqualTo(given);
        assertThat(found.family().level()).isEqualTo(family);
    }

    private static NameComparison compare(PersonName left, PersonName right) {
        return NameComparison.of(NameForm.of(left), NameForm.of(right));
    }
}
