package io.tributary.mappings.hubspot.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.InteractionView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotHistoryTest {

    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final CustomerId ANA = CustomerId.parse("11111111-1111-8111-8111-111111111111");

    private final HubSpotHistory history = new HubSpotHistory("hubspot/main");

    private static Interaction.Builder message(Channel channel) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId("1")
                .kind(Kind.MESSAGE)
                .channel(channel)
                .direction(Direction.INBOUND)
                .occurredAt(TEN)
                .subject("Where is it?")
                .text("a < b & c\nd")
                .participant(
                        party(ParticipantRole.CUSTOMER, "Ana Ruiz Gil", "email", "ana@example.com"))
                .participant(party(ParticipantRole.AGENT, null, "email", "help@shop.example"));
    }

    private static Participant party(ParticipantRole role, String name, String type, String value) {
        return new Participant(role, name, List.of(Identifier.of(type, value, Proof.STATED)));
    }

    private static InteractionView view(Interaction interaction) {
        return new InteractionView(interaction.id(), interaction, ANA, null, TEN, List.of());
    }

    private static IdentifierView identifier(String type, String value, boolean shared) {
        return new IdentifierView(type, null, value, "MERGE", Proof.STATED, TEN, TEN, shared);
    }

    private static CustomerView customer(String name, IdentifierView... identifiers) {
        return new CustomerView(
                ANA, name, List.of(identifiers), List.of(), 1, TEN, TEN, 0, List.of());
    }

    @Test
    void contactHasWhatIsKnownAndNotWhatIsShared() {
        CustomerView ana =
                customer(
                        "Ana Ruiz Gil",
                        identifier("phone", "+34911111111", true),
                        identifier("phone", "+34600111222", false),
                        identifier("email", "ana@example.com", false),
                        identifier("hubspot.contact", "512", false),
                        identifier("hubspot.contact", "../512", false));
        assertThat(history.contact(ana))
                .containsOnly(
                        entry("email", "ana@example.com"),
                        entry("phone", "+34600111222"),
                        entry("firstname", "Ana"),
                        entry("lastname", "Ruiz Gil"));
        assertThat(history.contacts(ana)).containsExactly("512");
        assertThat(history.contact(customer(null))).isEmpty();
    }

    @Test
    void callHasNumbersLengthAndOutcome() {
        Interaction call =
                message(Channel.PHONE)
                        .kind(Kind.CALL)
                        .direction(Direction.OUTBOUND)
                        .status("no-answer")
                        .endedAt(TEN.plusSeconds(30))
                        .participants(
                                List.of(
                                        party(
                                                ParticipantRole.CUSTOMER,
                                                null,
                                                "phone",
                                                "+34600111222"),
                                        party(
                                                ParticipantRole.AGENT,
                                                null,
                                                "phone",
                                                "+34911111111")))
                        .build();
        assertThat(EngagementKind.of(call)).isEqualTo(EngagementKind.CALLS);
        assertThat(history.activity(view(call)))
                .containsOnly(
                        entry("hs_timestamp", "2026-11-20T10:00:00Z"),
                        entry("hs_call_direction", "OUTBOUND"),
                        entry("hs_call_from_number", "+34911111111"),
                        entry("hs_call_to_number", "+34600111222"),
                        entry("hs_call_status", "NO_ANSWER"),
                        entry("hs_call_title", "Where is it?"),
                        entry("hs_call_body", "a &lt; b &amp; c<br>d"),
                        entry("hs_call_duration", "30000"));
    }

    @Test
    void mailHasWhoWroteToWhom() {
        assertThat(history.activity(view(message(Channel.EMAIL).build())))
                .containsOnly(
                        entry("hs_timestamp", "2026-11-20T10:00:00Z"),
                        entry("hs_email_direction", "INCOMING_EMAIL"),
                        entry("hs_email_status", ""),
                        entry("hs_email_subject", "Where is it?"),
                        entry("hs_email_text", "a < b & c\nd"),
                        entry(
                                "hs_email_headers",
                                "{\"from\":{\"email\":\"ana@example.com\",\"firstName\":\"Ana\","
                                        + "\"lastName\":\"Ruiz Gil\"},\"to\":[{\"email\":"
                                        + "\"help@shop.example\"}],\"cc\":[],\"bcc\":[]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "MESSAGE, SMS, twilio/main, COMMUNICATIONS, SMS",
        "MESSAGE, MESSAGING, whatsapp/main, COMMUNICATIONS, WHATS_APP",
        "MESSAGE, MESSAGING, telegram/main, NOTES,",
        "VOICEMAIL, PHONE, pbx/main, CALLS,",
        "ORDER, SHOP, shopify/main, NOTES,"
    })
    void eachIsWhatHubSpotHasForIt(
            Kind kind, Channel channel, String source, EngagementKind expected, String type) {
        Interaction interaction = message(channel).kind(kind).source(source).build();
        assertThat(EngagementKind.of(interaction)).isEqualTo(expected);
        assertThat(history.activity(view(interaction)).get("hs_communication_channel_type"))
                .isEqualTo(type);
    }

    @Test
    void longTextsAreCutSoThatNoCharacterAndNoEntityIs() {
        String smiles = "\uD83D\uDE00".repeat(40_000);
        InteractionView mail = view(message(Channel.EMAIL).text("a" + smiles).build());
        assertThat(history.activity(mail).get("hs_email_text")).hasSize(59_999).endsWith("\uDE00");
        InteractionView sms = view(message(Channel.SMS).text("&".repeat(40_000)).build());
        assertThat(history.activity(sms).get("hs_communication_body"))
                .hasSizeBetween(30_000, 60_000)
                .endsWith("&amp;");
    }

    @Test
    void whatHubSpotToldIsItsOwn() {
        assertThat(history.isOfHubSpot(view(message(Channel.CRM).source("hubspot/main").build())))
                .isTrue();
        assertThat(history.isOfHubSpot(view(message(Channel.CRM).build()))).isFalse();
    }
}
