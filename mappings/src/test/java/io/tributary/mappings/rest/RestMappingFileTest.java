package io.tributary.mappings.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.declarative.MappingFileRejected;
import io.tributary.mappings.delivered.Change;
import io.tributary.mappings.delivered.Changes;
import io.tributary.mappings.delivered.Deliveries;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestMappingFileTest {

    private static final String WITHDRAWAL = "withdrawal: { method: DELETE, path: /x }\n";

    private final Interaction mail = Deliveries.mail("a/b c").build();

    private static RestMappingFile parse(String yaml) {
        return RestMappingFile.parse((yaml + WITHDRAWAL).getBytes(StandardCharsets.UTF_8));
    }

    private static Change change(Interaction interaction) {
        return Changes.of(Deliveries.of(Deliveries.ANA, Deliveries.view(interaction, null))).get(0);
    }

    private RestRequest request(String call) {
        return parse("interaction: " + call + "\n").interaction().request(change(mail).scope());
    }

    @Test
    void fillsPathHeadersAndBody() {
        RestRequest request =
                request(
                        """

                          method: POST
                          path: /c/{customer.id}/{interaction.sourceEventId}?shop={identifier.shopify.customer}
                          headers: { Idempotency-Key: change.id, X-Agent: agent }
                          body:
                            id: interaction.id
                            nested: { at: interaction.occurredAt, none: interaction.status }
                            list: ['="a"', interaction.status, 1, true]
                            urgent: "=interaction.attributes.priority > 2"
                        """);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/c/" + Deliveries.ANA + "/a%2Fb%20c?shop=7001");
        assertThat(request.headers())
                .isEqualTo(Map.of("Idempotency-Key", change(mail).id(), "X-Agent", "Olga"));
        assertThat(request.body())
                .isEqualTo(
                        "{\"id\":\"%s\",\"nested\":{\"at\":\"2026-11-20T10:00:00Z\",\"none\":null},"
                                        .formatted(mail.id())
                                + "\"list\":[\"a\",1,true],\"urgent\":true}");
    }

    @Test
    void leavesOutWhatIsNotKnownOfACustomer() {
        RestMappingFile file =
                parse(
                        """
                        customer:
                          method: PUT
                          path: /customers/{customer.id}
                          body: { name: customer.name, phone: identifier.phone }
                        interaction: { method: PUT, path: /x }
                        """);
        RestCall call = file.customer();
        assertThat(call).isNotNull();
        assertThat(
                        call.request(
                                        Changes.customer(
                                                Deliveries.of(
                                                        Deliveries.ANA,
                                                        Deliveries.view(mail, null))))
                                .body())
                .isEqualTo("{\"name\":\"Ana\"}");
    }

    @Test
    void headersHoldNoLineOfTheirOwn() {
        Interaction forged = mail.toBuilder().subject("a\r\nX-Forged: b").build();
        RestRequest request =
                parse(
                                "interaction: { method: PUT, path: /x, headers: { S: interaction.subject } }\n")
                        .interaction()
                        .request(change(forged).scope());
        assertThat(request.headers()).containsEntry("S", "a  X-Forged: b");
    }

    @Test
    void pathWithoutAValueIsRejectedWithoutTheOthers() {
        assertThatThrownBy(
                        () ->
                                request(
                                        "{ method: PUT, path: '/{customer.name}/{identifier.phone}' }"))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining("/{customer.name}/{identifier.phone}")
                .hasMessageNotContaining("Ana");
    }

    @Test
    void answersLeadToOutcomesAndOtherCalls() {
        RestMappingFile file =
                parse(
                        """
                        interaction: { method: PUT, path: /x, answers: { 404: make, 409: retry } }
                        calls:
                          make: { method: POST, path: /x, answers: { 409: park } }
                        """);
        assertThat(file.interaction().outcome(404)).contains(new RestOutcome.Other("make"));
        assertThat(file.interaction().outcome(409)).contains(RestOutcome.Plain.RETRY);
        assertThat(file.interaction().outcome(200)).isEmpty();
        assertThat(file.others()).containsOnlyKeys("make");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ method: GET, path: /x } | interaction/method: must be POST",
                "{ method: PUT, path: x } | interaction/path: must be a path",
                "{ method: PUT, path: '/a b' } | interaction/path: must be a path",
                "{ method: PUT, path: '/{customer.nme}' } | is no field of a delivery",
                "{ method: PUT, path: '/x', answers: { 404: mke } } | must be delivered, retry",
                "{ method: PUT, path: '/x', answers: { 4: park } } | must stand behind a status",
                "{ method: PUT, path: '/x', headers: { Host: agent } } | is no header",
                "{ method: PUT, path: '/x', headers: { CamelHttpUri: agent } } | is no header",
                "{ method: DELETE, path: '/x', body: {} } | is not sent with DELETE",
                "{ method: PUT, path: '/x', body: { a: { b: agnt } } } | interaction/body/a/b",
            })
    void tellsWhatIsWrongAndWhere(String call, String reason) {
        assertThatThrownBy(() -> parse("interaction: " + call + "\n"))
                .isInstanceOf(MappingFileRejected.class)
                .hasMessageStartingWith("line 1")
                .hasMessageContaining(reason);
    }
}
