package io.tributary.history.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldLevelsTest {

    @ParameterizedTest
    @CsvSource({
        "1980-03-07, 19800307, EXACT",
        "1980-03-07, 7.3.1980, EXACT",
        "1980-03-07, 1980-03-07T00:00:00Z, EXACT",
        "1980-03-07, 1980-07-03, VERY_CLOSE",
        "1980-03-07, 1908-03-07, VERY_CLOSE",
        "1980-03-07, 1980-03-17, VERY_CLOSE",
        "1980-03-07, 1980-03-25, CLOSE",
        "1980-03-07, 1967-03-07, CLOSE",
        "1980-03-07, 1962-11-25, DIFFERENT",
        "1980-03-07, soon, MISSING",
        "1980-03-07, 00000000, MISSING",
    })
    void comparesBirthDates(String left, String right, Level level) {
        assertThat(level(MatchField.BIRTH_DATE, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "12 High Street, High St. 12, EXACT",
        "Hauptstraße 5, 5 Hauptstr., EXACT",
        "12 High Street, 12 Hihg Street, VERY_CLOSE",
        "12 High Street, High Street, VERY_CLOSE",
        "12 High Street, 14 High Street, CLOSE",
        "12 High Street, 12 Mill Lane, DIFFERENT",
        "12 High Street, '', MISSING",
    })
    void comparesStreets(String left, String right, Level level) {
        assertThat(level(MatchField.STREET, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "28001/Madrid, 28001/MADRID, EXACT",
        "28001/Madrid, 28001/, EXACT",
        "28001/Madrid, /Madrid, EXACT",
        "SW1A 1AA/London, sw1a1aa/London, EXACT",
        "28001/Madrid, 28010/Madrid, VERY_CLOSE",
        "28001/Madrid, 28001/Marid, VERY_CLOSE",
        "28001/Madrid, 28456/Madrid, CLOSE",
        "28001/Madrid, 08002/Barcelona, DIFFERENT",
        "28001/, /Madrid, MISSING",
    })
    void comparesPlaces(String left, String right, Level level) {
        assertThat(level(MatchField.PLACE, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "+34600111222, 600 111 222, EXACT",
        "+34600111222, 0034 600-111-222, EXACT",
        "+34600111222, +34600112122, VERY_CLOSE",
        "+34600111222, +34600999888, DIFFERENT",
        "+34600111222, 0000000000, MISSING",
        "+34600111222, 123, MISSING",
    })
    void comparesPhones(String left, String right, Level level) {
        assertThat(level(MatchField.PHONE, left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "blue.sky@a.example, Blue.Sky+shop@a.example, EXACT",
        "blue.sky@a.example, blue.sky@b.example, VERY_CLOSE",
        "blue.sky@a.example, bleu.sky@a.example, VERY_CLOSE",
        "blue.sky@a.example, blue.sky77@b.example, CLOSE",
        "blue.sky@a.example, red.sun@a.example, DIFFERENT",
        "blue.sky@a.example, nobody, MISSING",
    })
    void comparesMailAddresses(String left, String right, Level level) {
        assertThat(level(MatchField.EMAIL, left, right)).isEqualTo(level);
    }

    @Test
    void hearsNothingNewInAddressesMadeOfTheName() {
        PersonRecord one =
                Persons.named("1", "Ana", "Ruiz").withEmail("ana.ruiz@a.example").build();
        PersonRecord other =
                Persons.named("2", "Ana", "Ruiz").withEmail("ana.ruiz@b.example").build();

        assertThat(compared(one, other).of(MatchField.EMAIL).level()).isEqualTo(Level.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "passport:AB 123456, PASSPORT:ab123456, EXACT",
        "passport:AB123456, passport:AB132456, VERY_CLOSE",
        "passport:AB123456, passport:ZX998877, DIFFERENT",
        "passport:AB123456, tax:AB123456, MISSING",
        "passport:AB123456, AB123456, MISSING",
    })
    void comparesIdentifiersOfOneType(String left, String right, Level level) {
        assertThat(level(MatchField.IDENTIFIER, left, right)).isEqualTo(level);
    }

    @Test
    void takesTheBestOfManyValues() {
        PersonRecord one =
                Persons.of("1").withPhone("+34600111222").withPhone("+34911222333").build();
        PersonRecord other =
                Persons.of("2").withPhone("+34644555666").withPhone("911 222 333").build();

        Compared phone = compared(one, other).of(MatchField.PHONE);

        assertThat(phone).isEqualTo(new Compared(Level.EXACT, "911222333", "911222333"));
    }

    @Test
    void leavesOutFieldsThatAreOff() {
        PersonRecord one = Persons.named("1", "Ana", "Ruiz").build();
        PersonRecord other = Persons.named("2", "Ana", "Ruiz").build();

        PairComparison pair =
                PairComparison.of(
                        PreparedRecord.of(one),
                        PreparedRecord.of(other),
                        Set.of(MatchField.FAMILY_NAME));

        assertThat(pair.of(MatchField.GIVEN_NAME).level()).isEqualTo(Level.MISSING);
        assertThat(pair.of(MatchField.FAMILY_NAME).level()).isEqualTo(Level.EXACT);
    }

    @Test
    void keepsFieldsAndLevelsWhereTheirWeightsAre() {
        for (MatchField field : MatchField.values()) {
            assertThat(MatchField.at(field.index())).isEqualTo(field);
        }
        assertThat(Level.values()).isSortedAccordingTo(Comparator.comparing(Level::index));
        assertThat(Level.MISSING.index()).isEqualTo(Level.WEIGHTED);
    }

    private static Level level(MatchField field, String left, String right) {
        PairComparison there = compared(person("1", field, left), person("2", field, right));
        PairComparison back = compared(person("1", field, right), person("2", field, left));
        assertThat(back.of(field).level()).isEqualTo(there.of(field).level());
        return there.of(field).level();
    }

    private static PairComparison compared(PersonRecord left, PersonRecord right) {
        return PairComparison.of(
                PreparedRecord.of(left), PreparedRecord.of(right), EnumSet.allOf(MatchField.class));
    }

    private static PersonRecord person(String id, MatchField field, String value) {
        Persons person = Persons.of(id);
        return switch (field) {
            case BIRTH_DATE -> person.withBirth(value).build();
            case STREET -> person.withAddress(value, null, null).build();
            case PLACE -> {
                String[] parts = value.split("/", -1);
                yield person.withAddress(null, parts[0], parts[1]).build();
            }
            case PHONE -> person.withPhone(value).build();
            case EMAIL -> person.withEmail(value).build();
            case IDENTIFIER -> person.withIdentifier(value).build();
            case GIVEN_NAME, FAMILY_NAME -> throw new IllegalArgumentException(field.name());
        };
    }
}
