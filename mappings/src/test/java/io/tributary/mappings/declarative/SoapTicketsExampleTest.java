package io.tributary.mappings.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping file for a help desk that sends SOAP. */
class SoapTicketsExampleTest {

    private static final String TICKET =
            """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:h="urn:example:helpdesk">
              <s:Header><h:Call>7</h:Call></s:Header>
              <s:Body>
                <h:TicketChanged><h:Ticket>
                  <h:Number>4711</h:Number><h:Version>3</h:Version><h:State>WAITING</h:State>
                  <h:ChangedAt>2026-11-20T11:00:00</h:ChangedAt><h:Origin>PHONE</h:Origin>
                  <h:Title>Lamp &amp; shade</h:Title><h:Description>It flickers.</h:Description>
                  <h:Customer><h:Account>C-77</h:Account><h:Name>Ana Ruiz</h:Name>
                    <h:Mail>ana@example.com</h:Mail><h:Phone>600 111 222</h:Phone></h:Customer>
                  <h:Agent>marta</h:Agent><h:Order>1001</h:Order>
                </h:Ticket></h:TicketChanged>
              </s:Body>
            </s:Envelope>
            """;

    private static List<Interaction> map(String message) {
        return DeclaredExamples.read("soap-tickets")
                .map(
                        DeclaredExamples.event(
                                "soap/main",
                                "text/xml; charset=utf-8",
                                Map.of("region", "ES", "accounts", "erp", "orders", "shopify/main"),
                                message.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void makesATicketOfTheMessage() {
        Interaction ticket = map(TICKET).get(0);
        assertThat(ticket.kind()).isEqualTo(Kind.TICKET);
        assertThat(ticket.channel()).isEqualTo(Channel.PHONE);
        assertThat(ticket.sourceEventId()).isEqualTo("ticket:4711");
        assertThat(ticket.revision()).isEqualTo(3);
        assertThat(ticket.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(ticket.status()).isEqualTo("waiting");
        assertThat(ticket.subject()).isEqualTo("Lamp & shade");
        assertThat(ticket.text()).isEqualTo("It flickers.");
        assertThat(ticket.participants().get(0).identifiers())
                .contains(
                        Identifier.scoped("account", "erp", "C-77", Proof.NETWORK),
                        Identifier.of("email", "ana@example.com", Proof.STATED))
                .hasSize(3);
        assertThat(ticket.participants().get(1).identifiers())
                .containsExactly(Identifier.scoped("agent", "soap/main", "marta", Proof.NETWORK));
        assertThat(ticket.references())
                .containsExactly(Reference.of("order", "shopify/main", "1001"));
    }

    @Test
    void readsWhatWritesTypesAtEachElement() {
        String typed =
                TICKET.replaceAll(
                        "<h:(Number|Version|State|ChangedAt|Origin|Title|Description|Account|Name"
                                + "|Mail|Phone|Agent|Order)>",
                        "<h:$1 xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " i:type=\"xsd:string\">");
        assertThat(typed).isNotEqualTo(TICKET);
        assertThat(map(typed)).isEqualTo(map(TICKET));
    }

    @Test
    void ignoresAPing() {
        assertThat(
                        map(
                                "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\">"
                                        + "<s:Body><Ping>1</Ping></s:Body></s:Envelope>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<h:Number>4711</h:Number>, sourceEventId",
        "<h:State>WAITING</h:State>, status",
        "<h:Version>3</h:Version>, revision",
        "<h:ChangedAt>2026-11-20T11:00:00</h:ChangedAt>, occurredAt",
    })
    void namesTheFieldThatCannotBeFilled(String element, String field) {
        String wrong = TICKET.replace(element, element.replaceAll(">[^<]+<", "><![CDATA[?]]><"));
        if (field.equals("sourceEventId")) {
            wrong = TICKET.replace(element, "");
        }
        String message = wrong;
        assertThatThrownBy(() -> map(message))
                .isInstanceOf(PayloadRejected.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<Envelope/>",
                "<Envelope><Body>text</Body></Envelope>",
                "<Envelope><Body><TicketChanged><Ticket/></TicketChanged></Body></Envelope>",
                "<Envelope><Body><TicketChanged><Ticket>1</Ticket><Ticket>2</Ticket>"
                        + "</TicketChanged></Body></Envelope>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><Envelope>&b;</Envelope>",
            })
    void refusesWhatIsNoTicket(String message) {
        assertThatThrownBy(() -> map(message)).isInstanceOf(PayloadRejected.class);
    }
}
