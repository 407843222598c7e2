package io.tributary.mappings.messenger;

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
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerMappingTest {

    private static final String PAGE = "110000000000001";
    private static final Identifier ANA =
            Identifier.scoped("messenger.user", PAGE, "7700000000000001", Proof.NETWORK);
    private static final Identifier REFERENCE =
            Identifier.scoped("messenger.user-ref", PAGE, "ref-55", Proof.NETWORK);

    private static Interaction one(String file, String name) {
        List<Interaction> mapped = MessengerEvents.sample(file, name);
        assertThat(mapped).hasSize(1);
        return mapped.get(0);
    }

    private static Participant customer(Interaction interaction) {
        return interaction.participants().stream()
                .filter(each -> each.role() == ParticipantRole.CUSTOMER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsTheCustomerByTheIdThatThePageHas() {
        Interaction text = one("messages", "text");
        assertThat(text.direction()).isEqualTo(Direction.INBOUND);
        assertThat(customer(text).identifiers()).containsExactly(ANA);
        assertThat(text.thread()).isEqualTo(PAGE + ":7700000000000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "of the company",
                "of the company, with buttons",
                "of the company, with cards",
                "of the company, while another app leads"
            })
    void echoIsOutboundToTheCustomer(String name) {
        Interaction echo = one("messages", name);
        assertThat(echo.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(customer(echo).identifiers()).containsExactly(ANA);
        assertThat(echo.text()).isNotBlank();
    }

    @Test
    void editsReplaceInTheirOrderAndDeletionBeatsThem() {
        Interaction message = one("messages", "text");
        Interaction first = one("messages", "edited");
        Interaction second = one("messages", "edited again");
        Interaction deleted = one("messages", "deleted");
        assertThat(List.of(first, second, deleted))
                .extracting(Interaction::id)
                .containsOnly(message.id());
        assertThat(InteractionParts.latest(second, first).text()).isEqualTo("¿Tenéis talla L?");
        assertThat(InteractionParts.latest(deleted, second).deleted()).isTrue();
    }

    @Test
    void receiptIsAPartOfEachMessageThatItNames() {
        List<Interaction> delivered = MessengerEvents.sample("events", "delivered");
        assertThat(delivered).hasSize(2);
        Interaction whole =
                InteractionParts.merge(
                        List.of(delivered.get(0), one("messages", "of the company")));
        assertThat(whole.status()).isEqualTo("delivered");
        assertThat(whole.text()).isEqualTo("Va de camino");
        assertThat(whole.participants()).hasSize(2);
    }

    @Test
    void reactionIsOneHoweverOftenItChanges() {
        Interaction reaction = one("events", "reaction");
        Interaction withdrawn = one("events", "reaction taken back");
        assertThat(reaction.replyTo()).containsExactly("m_11");
        assertThat(withdrawn.id()).isEqualTo(reaction.id());
        assertThat(InteractionParts.latest(reaction, withdrawn).deleted()).isTrue();
    }

    @Test
    void whatCannotBeShownReplacesNothing() {
        assertThat(one("messages", "cannot be shown").part()).isEqualTo("unsupported");
    }

    @Test
    void referenceOfThePageBecomesTheCustomersOnceHeWrites() {
        assertThat(customer(one("events", "checkbox on a page")).identifiers())
                .containsExactly(REFERENCE);
        assertThat(customer(one("messages", "after the checkbox on a page")).identifiers())
                .containsExactly(ANA, REFERENCE);
    }

    @Test
    void linkedAccountIsProven() {
        assertThat(customer(one("events", "account is linked")).identifiers())
                .contains(
                        new Identifier(
                                "messenger.linked-account",
                                PAGE,
                                "customer-4711",
                                null,
                                Proof.AUTHENTICATED));
    }

    @Test
    void buyerIsKnownByWhatHeLetTheCompanyKnow() {
        Interaction payment =
                MessengerEvents.map(MessengerEvents.RECORDED.bytes("messaging-payment")).get(0);
        assertThat(payment.kind()).isEqualTo(Kind.PAYMENT);
        assertThat(payment.text()).isEqualTo("Payment: 29.62 USD");
        Participant buyer = customer(payment);
        assertThat(buyer.name()).isEqualTo("Peter Chang");
        assertThat(buyer.identifiers())
                .extracting(Identifier::type)
                .containsExactly("messenger.user", "email", "phone");
        assertThat(buyer.traits())
                .containsAllEntriesOf(Map.of("street", "1 Hacker Way", "postalCode", "94025"));
    }

    @Test
    void surveyKeepsAnswersAndSaysTheComment() {
        Interaction survey = one("events", "survey");
        assertThat(survey.kind()).isEqualTo(Kind.SURVEY);
        assertThat(survey.text()).isEqualTo("Rápidos");
        assertThat(survey.attributes().get("answers"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handed over", "taken over", "asked for"})
    void handOverStaysInsideTheCompany(String name) {
        Interaction handOver = one("events", name);
        assertThat(handOver.direction()).isEqualTo(Direction.INTERNAL);
        assertThat(handOver.kind()).isEqualTo(Kind.EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delivered until then",
                "read until then",
                "policy",
                "roles of apps",
                "kind that is not known yet",
                "comment below a post"
            })
    void ignoresWhatTellsOfNoMessageAndNobody(String name) {
        assertThat(MessengerEvents.sample("events", name)).isEmpty();
    }

    @Test
    void batchGivesEveryEvent() {
        String event =
                "{'sender': {'id': '7'}, 'recipient': {'id': '1'}, 'timestamp': 1763632800000,"
                        + " 'message': {'mid': 'a'}}";
        String entry = "{'id': '1', 'time': 1, 'messaging': [" + event + "," + event + "]}";
        assertThat(
                        MessengerEvents.map(
                                "{'object': 'page', 'entry': ["
                                        + entry
                                        + ","
                                        + entry.replace("'a'", "'b'")
                                        + "]}"))
                .extracting(Interaction::sourceEventId)
                .containsExactly("a", "a", "b", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | object",
                "{'object': 'instagram', 'entry': []} | object",
                "{'object': 'page'} | entry",
                "{'object': 'page', 'entry': {}} | entry",
                "{'object': 'page', 'entry': [7]} | entry[0]",
                "{'object': 'page', 'entry': [{'messaging': {}}]} | entry[0].messaging",
                "{'object': 'page', 'entry': [{'messaging': [null]}]} | entry[0].messaging[0]",
                "{'object': 'page', 'entry': [{'changes': [{'field': null}]}]}"
                        + " | entry[0].changes[0].field",
                "{'object': 'page', 'entry': [{'time': 1, 'messaging': [{'message': {}}]}]}"
                        + " | entry[0].messaging[0].message.mid",
                "{'object': 'page', 'entry': [{'messaging': [{'message': {'mid': 'a'}}]}]}"
                        + " | entry[0].time",
                "{'object': 'page', 'entry': [{'messaging': [{'timestamp': 'soon', 'message':"
                        + " {'mid': 'a'}}]}]} | entry[0].messaging[0].timestamp",
                "{'object': 'page', 'entry': [{'messaging': [{'timestamp': 1, 'message_edit':"
                        + " {'mid': 'a', 'num_edit': 'x'}}]}]}"
                        + " | entry[0].messaging[0].message_edit.num_edit",
                "{'object': 'page', 'entry': [{'messaging': [{'timestamp': 1, 'referral': {}}]}]}"
                        + " | entry[0].messaging[0].sender.id",
            })
    void namesWhatIsWrong(String json, String field) {
        assertThatThrownBy(() -> MessengerEvents.map(json.replace('"', '\'')))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "7", "null", "'text'", "{"})
    void rejectsWhatIsNoObject(String json) {
        assertThatThrownBy(() -> MessengerEvents.map(json)).isInstanceOf(PayloadRejected.class);
    }
}
