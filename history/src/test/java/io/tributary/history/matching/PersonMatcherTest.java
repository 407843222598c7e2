package io.tributary.history.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonMatcherTest {

    private static final Labelled WORLD = GeneratedWorld.of(1_200, 1);
    private static final Suggestions FOUND =
            new PersonMatcher(MatchRules.defaults()).suggest(WORLD.records());

    private final PersonMatcher matcher = new PersonMatcher(MatchRules.defaults());

    @Test
    void givesTheSameForTheSameSetInAnyOrder() {
        List<PersonRecord> shuffled = new ArrayList<>(WORLD.records());

        for (int seed = 0; seed < 2; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(matcher.suggest(shuffled)).isEqualTo(FOUND);
        }
    }

    @Test
    void explainsEachSuggestionByItsFields() {
        assertThat(FOUND.matches()).isNotEmpty().isSortedAccordingTo(Match.ORDER);
        for (Match match : FOUND.matches()) {
            double sum = match.fields().stream().mapToDouble(FieldMatch::weight).sum();
            assertThat(match.prior() + sum).isCloseTo(match.weight(), within(1e-9));
            assertThat(match.probability()).isBetween(0.8, 1.0);
            assertThat(match.left()).isLessThan(match.right());
            assertThat(match.fields()).hasSize(MatchField.values().length);
        }
    }

    @Test
    void comparesANewCustomerAsTheWholeRunWould() {
        Match best = FOUND.matches().get(0);
        PersonRecord person = byId(best.left());

        List<Match> found = matcher.suggestFor(person, WORLD.records(), FOUND.weights());

        assertThat(found).contains(best);
        assertThat(found)
                .allMatch(
                        each ->
                                each.left().equals(person.id())
                                        || each.right().equals(person.id()));
        assertThat(PersonMatcher.keysOf(person))
                .containsAnyElementsOf(PersonMatcher.keysOf(byId(best.right())));
    }

    @Test
    void keepsItsWeightsAsJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        Weights learnt = FOUND.weights();

        String text = json.writeValueAsString(learnt);

        assertThat(json.readValue(text, Weights.class)).isEqualTo(learnt);
        assertThat(text).doesNotContain("example").doesNotContain("+34");
    }

    @Test
    void usesTheShippedWeightsForFewRecords() {
        PersonRecord one = ana("1").build();
        PersonRecord other =
                Persons.of("2")
                        .withName(PersonName.full("RUIZ, Ána"))
                        .withBirth("7.3.1980")
                        .withPhone("600 111 222")
                        .build();
        PersonRecord stranger = Persons.named("3", "Peter", "Brown").build();

        Suggestions found = matcher.suggest(List.of(one, other, stranger));

        assertThat(found.weights()).isEqualTo(Weights.defaults());
        assertThat(found.matches())
                .singleElement()
                .satisfies(match -> assertThat(match.left()).isEqualTo("1"))
                .satisfies(match -> assertThat(match.right()).isEqualTo("2"));
    }

    @Test
    void doesNotSuggestPeopleOfOneHousehold() {
        PersonRecord husband =
                Persons.named("2", "Luis", "Ruiz")
                        .withAddress("Calle Mayor 5", "28001", "Madrid")
                        .withPhone("+34600111222")
                        .withBirth("1978-11-20")
                        .build();

        assertThat(matcher.suggest(List.of(ana("1").build(), husband)).matches()).isEmpty();
    }

    @Test
    void saysWhichRivalExplanationCameNext() {
        PersonRecord again = ana("2").build();

        assertThat(matcher.suggest(List.of(ana("1").build(), again)).matches())
                .singleElement()
                .extracting(Match::rival)
                .isEqualTo(Match.Rival.HOUSEHOLD);
    }

    @Test
    void countsARareNameForMoreThanACommonOne() {
        Weights weights = matcher.learn(withNames());

        double common = weight(weights, "Garcia");
        double rare = weight(weights, "Featherstonehaugh");

        assertThat(rare).isGreaterThan(common + 1);
    }

    @Test
    void suggestsNoMoreThanTheRulesSay() {
        MatchRules few = new MatchRules(1, MatchRules.defaults().fields(), 0.8, 60, 5, 200);

        List<Match> best =
                new PersonMatcher(few).suggest(WORLD.records(), FOUND.weights()).matches();

        assertThat(best).isEqualTo(FOUND.matches().subList(0, 5));
    }

    @Test
    void learnsNothingFromOneValueEverywhere() {
        List<PersonRecord> same =
                IntStream.range(0, 300)
                        .mapToObj(i -> Persons.of("p" + i).withAddress(null, "28001", "Madrid"))
                        .map(Persons::build)
                        .toList();

        Suggestions found = matcher.suggest(same);

        assertThat(found.matches()).isEmpty();
        assertThat(found.weights().records()).isEqualTo(300);
    }

    @Test
    void bearsNonsense() {
        String long_ = "x".repeat(100_000);
        List<PersonRecord> odd = new ArrayList<>();
        for (String text :
                List.of(
                        "",
                        " ",
                        "null",
                        "N/A",
                        "😀😀",
                        "محمد علي",
                        "李小龙",
                        "\u0000",
                        "-,-",
                        ",",
                        "@",
                        "+",
                        ":",
                        long_,
                        long_ + " " + long_ + "@" + long_,
                        "a:b:c",
                        "\u202Eabc")) {
            for (int copy = 0; copy < 15; copy++) {
                odd.add(everywhere("id" + odd.size(), text));
            }
        }

        Suggestions found = matcher.suggest(odd);

        assertThat(found.records()).isEqualTo(odd.size());
        assertThat(found.matches())
                .allSatisfy(match -> assertThat(match.weight()).isFinite().isPositive());
        assertThat(matcher.suggest(List.of()).matches()).isEmpty();
    }

    @Test
    void refusesTwoRecordsOfOneId() {
        assertThatThrownBy(() -> matcher.suggest(List.of(ana("1").build(), ana("1").build())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two records have the id 1");
    }

    @Test
    void showsNobodyInItsTexts() {
        Match match = matcher.suggest(List.of(ana("1").build(), ana("2").build())).matches().get(0);

        assertThat(match.toString() + ana("1").build())
                .doesNotContainIgnoringCase("ruiz")
                .doesNotContain("600111222");
    }

    @Test
    void namesTheRuleThatIsWrong() {
        assertThatThrownBy(() -> new MatchRules(1, Set.of(), 0.8, 60, 10, 200))
                .hasMessageContaining("'fields' must name one field or more");
        assertThatThrownBy(() -> new MatchRules(1, Set.of(MatchField.PHONE), 1.5, 60, 10, 200))
                .hasMessageContaining("'suggestAbove' must be over 0 and at most 1");
    }

    private PersonRecord byId(String id) {
        return WORLD.records().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Persons ana(String id) {
        return Persons.named(id, "Ana", "Ruiz")
                .withAddress("Calle Mayor 5", "28001", "Madrid")
                .withPhone("+34600111222")
                .withBirth("1980-03-07");
    }

    /** The world, a tenth of which is called Garcia. */
    private static List<PersonRecord> withNames() {
        List<PersonRecord> records = new ArrayList<>(WORLD.records());
        for (int i = 0; i < 250; i++) {
            records.add(Persons.named("g" + i, "Given" + i, "Garcia").build());
        }
        return records;
    }

    private double weight(Weights weights, String family) {
        PersonRecord before = moved("1", family).withAddress(null, "28001", "Madrid").build();
        PersonRecord after = moved("2", family).withAddress(null, "08002", "Barcelona").build();
        return matcher.suggestFor(before, List.of(after), weights).get(0).weight();
    }

    private static Persons moved(String id, String family) {
        return Persons.named(id, "Ana", family).withBirth("1980-03-07").withPhone("+34600111222");
    }

    private static PersonRecord everywhere(String id, String text) {
        return Persons.of(id)
                .withName(PersonName.full(text))
                .withName(PersonName.of(text, text))
                .withAddress(text, text, text)
                .withBirth(text)
                .withPhone(text)
                .withEmail(text)
                .withIdentifier(text)
                .build();
    }
}
