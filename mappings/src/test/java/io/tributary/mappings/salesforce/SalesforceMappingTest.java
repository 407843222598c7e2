package io.tributary.mappings.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.InteractionView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesforceMappingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final CustomerId ANA = CustomerId.parse("11111111-1111-8111-8111-111111111111");

    private final SalesforceMapping mapping =
            new SalesforceMapping(SalesforceMappingFile.packaged(), "62.0");

    @Test
    void mapsCustomerCallAndWithdrawalAsTheGoldenFileSays() throws IOException {
        Interaction gone = message("mail-7").toBuilder().deleted(true).build();
        CustomerDelivery delivery = delivery(List.of(view(call()), view(gone)));

        JsonNode actual = JSON.valueToTree(mapping.map(delivery));

        try (InputStream golden = getClass().getResourceAsStream("delivery.expected.json")) {
            assertThat(actual).as("%s", actual.toPrettyString()).isEqualTo(JSON.readTree(golden));
        }
    }

    @Test
    void cutsWhatIsTooLongWithoutBreakingACharacterInTwo() {
        Interaction longSubject =
                message("1").toBuilder().subject("a".repeat(254) + "\uD83D\uDE00").build();

        assertThat(firstRecord(longSubject).get("Subject__c").asText()).isEqualTo("a".repeat(254));
    }

    @Test
    void leavesOutWhatIsBetterAbsentThanCut() {
        Interaction longLink =
                message("1").toBuilder().link("https://example.com/" + "x".repeat(300)).build();

        assertThat(firstRecord(longLink).get("Link__c").isNull()).isTrue();
    }

    @Test
    void contactKeepsWhatTheHubDoesNotKnow() {
        CustomerView unknown =
                new CustomerView(ANA, null, List.of(), List.of(), 1, TEN, TEN, 0, List.of());

        JsonNode body = JSON.valueToTree(mapping.map(delivery(unknown, List.of()))).at(CONTACT);

        assertThat(body).isEqualTo(JSON.createObjectNode().put("LastName", "Unknown"));
    }

    @Test
    void twentyFourInteractionsFitOneCallOfSingleUpserts() {
        List<CompositeCall> calls = mapping.map(delivery(messages(24)));

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).parts()).hasSize(SalesforceMapping.PARTS);
    }

    @Test
    void manyInteractionsBecomeCollectionsInOrder() {
        List<InteractionView> views = messages(450);

        List<CompositeCall> calls = mapping.map(delivery(views));

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).parts()).hasSize(4);
        assertThat(calls.get(0).parts().stream().flatMap(part -> part.interactions().stream()))
                .containsExactlyElementsOf(views.stream().map(InteractionView::id).toList());
        assertThat(calls.get(0).parts())
                .allSatisfy(
                        part ->
                                assertThat(part.interactions())
                                        .hasSizeLessThanOrEqualTo(SalesforceMapping.RECORDS));
    }

    @Test
    void withdrawalsAmongManyKeepOrderAndLimits() {
        List<InteractionView> views = new ArrayList<>(messages(60));
        for (int i = 0; i < views.size(); i += 6) {
            Interaction gone = views.get(i).interaction().toBuilder().deleted(true).build();
            views.set(i, view(gone));
        }

        List<CompositeCall> calls = mapping.map(delivery(views));

        assertThat(calls)
                .allSatisfy(
                        call -> {
                            assertThat(call.parts())
                                    .hasSizeLessThanOrEqualTo(SalesforceMapping.PARTS);
                            assertThat(call.parts().stream().filter(Subrequest::isCollection))
                                    .hasSizeLessThanOrEqualTo(SalesforceMapping.COLLECTIONS);
                            assertThat(call.parts().get(0).isContact()).isTrue();
                        });
        assertThat(
                        calls.stream()
                                .flatMap(call -> call.parts().stream())
                                .flatMap(part -> part.interactions().stream()))
                .containsExactlyElementsOf(views.stream().map(InteractionView::id).toList());
    }

    @Test
    void fileOfAnAdminNamesObjectsAndFields(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("own.yaml");
        Files.writeString(
                file,
                """
                contact:
                  object: Account
                  externalId: Hub_Id__pc
                  fields: { LastName: { from: customer.name } }
                interaction:
                  object: Touch__c
                  externalId: Hub_Id__c
                  contactLookup: Account__r
                  fields: { What__c: { from: kind }, Origin__c: { default: hub } }
                """);

        List<CompositeCall> calls =
                new SalesforceMapping(SalesforceMappingFile.read(file), "60.0")
                        .map(delivery(List.of(view(call()))));

        JsonNode part = JSON.valueToTree(calls).at("/0/compositeRequest/1");
        assertThat(part.get("url").asText())
                .startsWith("/services/data/v60.0/sobjects/Touch__c/Hub_Id__c/");
        assertThat(part.get("body").toString())
                .isEqualTo(
                        "{\"What__c\":\"call\",\"Origin__c\":\"hub\",\"Account__r\":{\"Hub_Id__pc\":\""
                                + ANA
                                + "\"}}");
    }

    @Test
    void fileWithAnUnknownCanonicalFieldIsRefusedByName(@TempDir Path directory)
            throws IOException {
        Path file = directory.resolve("own.yaml");
        Files.writeString(
                file,
                """
                contact: { object: Contact, externalId: X__c, fields: { A__c: { from: nmae } } }
                """);

        assertThatThrownBy(() -> SalesforceMappingFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.yaml")
                .hasMessageContaining("'nmae' is no canonical field; known are")
                .hasMessageContaining("A__c");
    }

    private static final String CONTACT = "/0/compositeRequest/0/body";

    private JsonNode firstRecord(Interaction interaction) {
        List<CompositeCall> calls = mapping.map(delivery(List.of(view(interaction))));
        return JSON.valueToTree(calls).at("/0/compositeRequest/1/body");
    }

    private static List<InteractionView> messages(int count) {
        return IntStream.range(0, count).mapToObj(i -> view(message("m" + i))).toList();
    }

    private static Interaction message(String id) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId(id)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(TEN)
                .build();
    }

    private static Interaction call() {
        return Interaction.builder()
                .source("pbx/madrid")
                .sourceEventId("1763632800.117")
                .kind(Kind.CALL)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .occurredAt(TEN)
                .endedAt(TEN.plusSeconds(252))
                .status("answered")
                .text("Asked where order 1001 is")
                .participant(
                        new Participant(
                                ParticipantRole.AGENT,
                                null,
                                List.of(
                                        Identifier.scoped(
                                                "agent", "pbx/madrid", "ext-12", Proof.STATED))))
                .reference(Reference.of("order", "shop/eu", "1001"))
                .build();
    }

    private static InteractionView view(Interaction interaction) {
        return new InteractionView(
                interaction.id(),
                interaction,
                ANA,
                new MatterId(UUID.fromString("22222222-2222-8222-8222-222222222222")),
                TEN,
                List.of());
    }

    private static CustomerDelivery delivery(List<InteractionView> views) {
        CustomerView ana =
                new CustomerView(
                        ANA,
                        "Ana Ruiz",
                        List.of(
                                identifier("email", "office@example.com", true),
                                identifier("email", "ana@example.com", false),
                                identifier("phone", "+34600111222", false)),
                        List.of(Channel.PHONE),
                        2,
                        TEN,
                        TEN,
                        1,
                        List.of());
        return delivery(ana, views);
    }

    private static CustomerDelivery delivery(CustomerView customer, List<InteractionView> views) {
        return new CustomerDelivery(
                UUID.randomUUID(), "salesforce/main", customer, views, List.of(), 1);
    }

    private static IdentifierView identifier(String type, String value, boolean shared) {
        return new IdentifierView(type, null, value, "MERGE", Proof.STATED, TEN, TEN, shared);
    }
}
