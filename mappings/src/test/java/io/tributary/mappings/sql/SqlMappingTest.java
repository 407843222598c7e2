package io.tributary.mappings.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.declarative.MappingFileRejected;
import io.tributary.mappings.delivered.Deliveries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlMappingTest {

    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final String FILE =
            """
            withdrawn: keep
            customers:
              table: crm.person
              key: id
              columns: { shop: identifier.shopify.customer, mail: identifier.email }
            interactions:
              table: '"Contact"'
              key: id
              columns:
                words: { from: interaction.text, maxLength: %s, tooLong: %s }
                urgent: %s
            """;

    private static SqlWork map(SqlMappingFile file, Interaction... interactions) {
        return new SqlMapping(file)
                .map(
                        Deliveries.of(
                                Deliveries.ANA,
                                Arrays.stream(interactions)
                                        .map(each -> Deliveries.view(each, null))
                                        .toArray(
                                                io.tributary.history.query.InteractionView[]
                                                        ::new)));
    }

    private static SqlMappingFile file(Object maxLength, String tooLong, String urgent) {
        return SqlMappingFile.parse(
                FILE.formatted(maxLength, tooLong, urgent).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> named(SqlRow row) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < row.values().size(); i++) {
            named.put(row.table().columns().get(i), row.values().get(i));
        }
        return named;
    }

    @Test
    void packagedFileFillsItsTables() {
        Interaction mail = Deliveries.mail("1").build();
        Interaction gone = Deliveries.mail("2").deleted(true).build();
        SqlWork work = map(SqlMappingFile.packaged(), mail, gone);

        assertThat(work.customer().key()).isEqualTo(Deliveries.ANA.toString());
        assertThat(named(work.customer()))
                .containsEntry("name", "Ana")
                .containsEntry("email", "ana@example.com")
                .containsEntry("phone", null)
                .containsEntry("first_interaction_at", TEN)
                .containsEntry("merged_into", null);
        assertThat(work.forgotten()).isFalse();
        assertThat(work.merged()).containsExactly(Deliveries.BEN.toString());
        assertThat(named(work.matters().get(0)))
                .containsEntry("subject", "Where is it?")
                .containsEntry("state", "open");
        assertThat(work.written()).containsOnlyKeys(mail.id());
        assertThat(named(work.written().get(mail.id())))
                .containsEntry("customer_id", Deliveries.ANA.toString())
                .containsEntry("matter_id", Deliveries.MATTER.toString())
                .containsEntry("occurred_at", TEN)
                .containsEntry("kind", "message")
                .containsEntry("agent", "Olga")
                .containsEntry("order_number", "#1001")
                .containsEntry("body", "It left \uD83D\uDE9A today.");
        assertThat(work.deleted()).containsExactly(gone.id());
        assertThat(work.rejected()).isEmpty();
    }

    @Test
    void expressionsAndTypesWithDotsAreRead() {
        Interaction mail = Deliveries.mail("1").build();
        SqlWork work = map(file(9, "cut", "=interaction.attributes.priority > 1"), mail);
        assertThat(named(work.customer())).containsEntry("shop", "7001");
        assertThat(named(work.written().get(mail.id())))
                .containsEntry("urgent", true)
                .containsEntry("words", "It left \uD83D\uDE9A");
    }

    @Test
    void longTextIsLeftOutWhereTheFileSaysSo() {
        Interaction mail = Deliveries.mail("1").build();
        SqlWork work = map(file(9, "omit", "agent"), mail);
        assertThat(named(work.written().get(mail.id()))).containsEntry("words", null);
    }

    @Test
    void interactionThatCannotBeWorkedOutIsToldAloneWithoutItsValues() {
        Interaction bad = Deliveries.mail("1").attribute("priority", "high").build();
        Interaction good = Deliveries.mail("2").build();
        SqlWork work = map(file(9, "cut", "=$number(interaction.attributes.priority)"), bad, good);
        assertThat(work.written()).containsOnlyKeys(good.id());
        assertThat(work.rejected().get(bad.id()))
                .contains("urgent", "line 11")
                .doesNotContain("high");
    }

    @ParameterizedTest
    @CsvSource({
        "interaction.txt, is no field of a delivery",
        "=interaction.(, is no JSONata",
        "=$now(), must give the same result",
        "matter.links, is no field of a delivery"
    })
    void wrongFieldsAreToldWithTheirLine(String field, String reason) {
        assertThatThrownBy(() -> file(9, "cut", field))
                .isInstanceOf(MappingFileRejected.class)
                .hasMessageContaining("line 11, interactions/columns/urgent")
                .hasMessageContaining(reason);
    }

    @Test
    void namesThatWouldBeStatementsAreRefused() {
        for (String name : List.of("a; DROP TABLE b", "a b", "a\"", "'a'")) {
            assertThatThrownBy(
                            () ->
                                    SqlMappingFile.parse(
                                            ("customers: { table: x, key: \"k\", columns: { '"
                                                            + name.replace("'", "''")
                                                            + "': agent } }")
                                                    .getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MappingFileRejected.class)
                    .hasMessageContaining("must be a name");
        }
    }
}
