package io.tributary.mappings.sinchconversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinchConversationMappingTest {

    private static Interaction message(String name) {
        return SinchConversationEvents.sample("messages", name);
    }

    private static Interaction event(String name) {
        return SinchConversationEvents.sample("events", name);
    }

    private static Interaction change(String name) {
        return SinchConversationEvents.sample("changes", name);
    }

    private static List<Identifier> customer(Interaction interaction) {
        return interaction.participants().stream()
                .filter(each -> each.role() == ParticipantRole.CUSTOMER)
                .findFirst()
                .orElseThrow()
                .identifiers();
    }

    @Test
    void knowsTheCustomerByNumberAndContact() {
        Interaction text = message("text");
        assertThat(text.direction()).isEqualTo(Direction.INBOUND);
        assertThat(text.channel()).isEqualTo(Channel.MESSAGING);
        assertThat(text.text()).isEqualTo("Where is my order 1042?");
        assertThat(customer(text))
                .containsExactly(
                        Identifier.scoped("sinch.contact", "conversation", "01ANA", Proof.NETWORK),
                        Identifier.phone("+447700900001", "GB", Proof.NETWORK));
    }

    @Test
    void idsOfMessengerAreOfTheApp() {
        assertThat(customer(message("messenger")))
                .containsExactly(
                        Identifier.scoped(
                                "sinch.messenger", "01APP", "7746490198930851", Proof.NETWORK));
        assertThat(message("messenger").thread()).isEqualTo("MESSENGER:7746490198930851");
    }

    @Test
    void redactedTextReplacesTheOtherWheneverItComes() {
        Interaction said = message("text");
        Interaction redacted = message("text-redacted");
        assertThat(redacted.id()).isEqualTo(said.id());
        assertThat(InteractionParts.latest(said, redacted)).isEqualTo(redacted);
        assertThat(InteractionParts.latest(redacted, said)).isEqualTo(redacted);
    }

    @Test
    void receiptsAreOfTheMessageThatTheAppSent() {
        Interaction message =
                InteractionParts.merge(
                        List.of(
                                message("receipt-read"),
                                message("receipt-delivered"),
                                message("submitted"),
                                message("receipt-queued-on-channel")));
        assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(message.status()).isEqualTo("read");
        assertThat(message.text()).isEqualTo("What shall we do?");
        assertThat(message("choice").replyTo()).containsExactly(message.messageId());
        assertThat(message.participants())
                .extracting(each -> each.role())
                .containsExactly(ParticipantRole.CUSTOMER, ParticipantRole.BOT);
    }

    @Test
    void whatTheAppWroteElsewhereIsOutbound() {
        assertThat(message("of-the-app-injected").direction()).isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void reactionThatIsTakenBackIsWithdrawn() {
        Interaction reaction = event("reaction");
        Interaction takenBack = event("reaction-taken-back");
        assertThat(takenBack.id()).isEqualTo(reaction.id());
        assertThat(InteractionParts.latest(takenBack, reaction).deleted()).isTrue();
    }

    @Test
    void mergedContactsAreOneCustomerByAllThatEitherWas() {
        assertThat(customer(change("contact-merge")))
                .contains(
                        Identifier.scoped("sinch.contact", "conversation", "01ANA", Proof.NETWORK),
                        Identifier.scoped("sinch.contact", "conversation", "01OLD", Proof.NETWORK),
                        Identifier.phone("+447700900002", "GB", Proof.NETWORK),
                        Identifier.scoped("account", "shop/eu", "C-77", Proof.NETWORK));
    }

    @Test
    void contactsThatShareAnIdentityAreOneCustomer() {
        assertThat(customer(change("duplicates")))
                .extracting(Identifier::value)
                .containsExactly("01ANA", "01OLD");
    }

    @Test
    void deletedContactNeverComesBack() {
        Interaction deleted = change("contact-delete");
        assertThat(InteractionParts.latest(deleted, change("contact-update")).deleted()).isTrue();
    }

    @Test
    void endOfAConversationResolvesItsThread() {
        Interaction ended = change("conversation-stop");
        assertThat(ended.kind()).isEqualTo(Kind.RESOLUTION);
        assertThat(ended.thread()).isEqualTo(message("text").thread());
    }

    @ParameterizedTest
    @CsvSource({
        "events, composing",
        "events, delivered",
        "events, of-unknown-kind",
        "changes, capability",
        "changes, channel-event",
        "changes, smart",
        "changes, of-unknown-kind",
    })
    void ignoresWhatIsNoContact(String file, String name) {
        assertThat(SinchConversationEvents.samples(file, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ''",
                "[] | ''",
                "{} | app_id",
                "{'app_id': 'a', 'message': []} | message",
                "{'app_id': 'a', 'message': {}} | message.id",
                "{'app_id': 'a', 'message': {'id': 'm'}} | message.contact_message",
                "{'app_id': 'a', 'message': {'id': 'm', 'contact_message': {}}} | accepted_time",
                "{'app_id': 'a', 'accepted_time': 'soon'} | accepted_time",
                "{'app_id': 'a', 'message': {'accept_time': 'soon'}} | message.accept_time",
                "{'app_id': 'a', 'message_delivery_report': {}}"
                        + " | message_delivery_report.message_id",
                "{'app_id': 'a', 'message_delivery_report': {'message_id': 'm'}}"
                        + " | message_delivery_report.status",
                "{'app_id': 'a', 'contact_merge_notification': {}}"
                        + " | contact_merge_notification.preserved_contact",
                "{'app_id': 'a', 'contact_create_notification': {'contact': {}}}"
                        + " | contact_create_notification.contact.id",
                "{'app_id': 'a', 'conversation_start_notification': {}}"
                        + " | conversation_start_notification.conversation",
                "{'app_id': 'a', 'opt_in_notification': {}} | opt_in_notification.request_id",
            })
    void namesTheFieldThatCannotBeRead(String body, String field) {
        assertThatThrownBy(() -> SinchConversationEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
