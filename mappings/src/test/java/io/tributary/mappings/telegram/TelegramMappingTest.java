package io.tributary.mappings.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Goldens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("telegram");

    private static Interaction sample(String file, String name) {
        List<Interaction> mapped = TelegramEvents.map(SAMPLES.samplesOf(file).get(name));
        assertThat(mapped).hasSize(1);
        return mapped.get(0);
    }

    private static List<Identifier> customer(Interaction interaction) {
        return interaction.participants().stream()
                .filter(each -> each.role() == ParticipantRole.CUSTOMER)
                .flatMap(each -> each.identifiers().stream())
                .toList();
    }

    @Test
    void knowsTheSenderByIdAndByName() {
        Interaction text = sample("messages", "text");
        assertThat(text.direction()).isEqualTo(Direction.INBOUND);
        assertThat(text.participants())
                .containsExactly(
                        new Participant(
                                ParticipantRole.CUSTOMER,
                                "Ana Ruiz",
                                List.of(
                                        Identifier.of("telegram.user", "204831771", Proof.NETWORK),
                                        Identifier.of(
                                                "telegram.username", "anaruiz", Proof.NETWORK))));
        assertThat(text.thread()).isEqualTo("204831771");
    }

    @Test
    void numberIsTheUsersOnlyIfTelegramSaysSo() {
        assertThat(customer(sample("messages", "own contact")))
                .contains(Identifier.phone("+34600111222", null, Proof.NETWORK));
        assertThat(customer(sample("messages", "somebody's contact")))
                .extracting(Identifier::type)
                .doesNotContain("phone");
    }

    @Test
    void whatWasTypedToPayIsStated() {
        Interaction payment = sample("messages", "payment");
        assertThat(payment.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(payment.text()).isEqualTo("Payment: 29.62 EUR");
        assertThat(customer(payment))
                .contains(
                        Identifier.of("email", "ana@example.com", Proof.STATED),
                        Identifier.phone("600111222", "ES", Proof.STATED));
    }

    @ParameterizedTest
    @CsvSource({
        "messages, agent in a group",
        "messages, post of a channel",
        "messages, post that comes to the group",
        "business, company",
        "business, bot for the company",
        "answers, sendMessage"
    })
    void whatTheCompanyWroteIsOutbound(String file, String name) {
        assertThat(sample(file, name).direction()).isEqualTo(Direction.OUTBOUND);
    }

    @Test
    void customerOfAnOutboundMessageIsTheOtherSideOfTheChat() {
        assertThat(customer(sample("business", "company")))
                .extracting(Identifier::value)
                .containsExactly("204831771", "anaruiz");
        assertThat(sample("business", "bot for the company").participants())
                .extracting(Participant::role)
                .containsExactly(ParticipantRole.CUSTOMER, ParticipantRole.BOT);
    }

    @Test
    void chatsOfABusinessAccountAreNotThoseOfTheBot() {
        Interaction business = sample("business", "customer");
        assertThat(business.sourceEventId()).isEqualTo("bc_Q2hhdA:204831771:11");
        assertThat(business.thread()).isEqualTo("bc_Q2hhdA:204831771");
    }

    @Test
    void deletionBeatsEditAndEditBeatsMessage() {
        Interaction message = sample("business", "customer");
        Interaction edit = sample("business", "customer edits");
        List<Interaction> deleted =
                TelegramEvents.map(SAMPLES.samplesOf("business").get("deleted"));
        assertThat(deleted).hasSize(2).allMatch(Interaction::deleted);
        assertThat(List.of(message, edit, deleted.get(0)))
                .extracting(Interaction::id)
                .containsOnly(message.id());
        assertThat(InteractionParts.latest(message, edit).text()).isEqualTo("Buenas tardes");
        assertThat(InteractionParts.latest(deleted.get(0), edit).deleted()).isTrue();
    }

    @Test
    void reactionIsOneHoweverOftenItChanges() {
        Interaction reaction = sample("actions", "reaction");
        Interaction withdrawn = sample("actions", "reaction taken back");
        assertThat(reaction.replyTo()).containsExactly("telegram/main:204831771:480");
        assertThat(reaction.text()).isEqualTo("👍 custom_emoji");
        assertThat(withdrawn.id()).isEqualTo(reaction.id());
        assertThat(InteractionParts.latest(reaction, withdrawn).deleted()).isTrue();
    }

    @Test
    void pressedButtonSaysWhatItSays() {
        assertThat(sample("actions", "button below a message"))
                .satisfies(
                        pressed -> {
                            assertThat(pressed.text()).isEqualTo("Devolver");
                            assertThat(pressed.attributes()).containsEntry("choice", "return:1042");
                            assertThat(pressed.replyTo())
                                    .containsExactly("telegram/main:204831771:480");
                        });
        assertThat(sample("actions", "button below a message that is gone").text())
                .isEqualTo("return:1042");
    }

    @ParameterizedTest
    @CsvSource({
        "topic of a forum, -1001234567890:33",
        "outside of topics, ",
        "agent in a group, -4567",
        "post of a channel, "
    })
    void onlyTopicsOfLargeGroupsAreConversations(String name, String thread) {
        assertThat(sample("messages", name).thread()).isEqualTo(thread);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter by letter",
                "counts of a poll",
                "counts of reactions",
                "boost",
                "kind that is not known yet",
                "nothing"
            })
    void ignoresWhatTellsOfNobody(String name) {
        assertThat(TelegramEvents.map(SAMPLES.samplesOf("actions").get(name))).isEmpty();
    }

    @Test
    void repeatedDeliveryIsTheSameInteraction() {
        assertThat(sample("messages", "text")).isEqualTo(sample("messages", "text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | update_id",
                "{'update_id': 'x'} | update_id",
                "{'ok': true, 'result': [7]} | result[0].update_id",
                "{'update_id': 1, 'message': []} | message",
                "{'update_id': 1, 'message': {'chat': {'id': 1}, 'date': 1}} | message.message_id",
                "{'update_id': 1, 'message': {'message_id': 1, 'date': 1}} | message.chat.id",
                "{'update_id': 1, 'message': {'message_id': 1, 'chat': {'id': 1}}} | message.date",
                "{'update_id': 1, 'message': {'message_id': 1, 'chat': {'id': 1}, 'date':"
                        + " 'soon'}} | message.date",
                "{'update_id': 1, 'message': {'message_id': 1, 'chat': 7, 'date': 1}}"
                        + " | message.chat",
                "{'update_id': 1, 'callback_query': {}} | callback_query.id",
                "{'update_id': 1, 'message_reaction': {'chat': {'id': 1}, 'message_id': 1,"
                        + " 'date': 1}} | message_reaction.user.id",
                "{'update_id': 1, 'deleted_business_messages': {'business_connection_id': 'b',"
                        + " 'chat': {'id': 1}, 'message_ids': [null]}}"
                        + " | deleted_business_messages.message_ids[0]",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> TelegramEvents.map(json.replace('"', '\'')))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> TelegramEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
