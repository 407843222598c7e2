package io.tributary.mappings.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Proof;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppMappingTest {

    private static Interaction message(String further) {
        List<Interaction> mapped =
                WhatsAppEvents.value(
                        "'messages': [{'from': '34600111222', 'id': 'wamid.A', 'timestamp':"
                                + " '1700000000', "
                                + further
                                + "}]");
        assertThat(mapped).hasSize(1);
        return mapped.get(0);
    }

    private static List<Identifier> customer(Interaction interaction) {
        return interaction.participants().get(0).identifiers();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'type': 'text', 'text': {'body': 'hi'} | hi",
                "'type': 'image', 'image': {'id': '1', 'caption': 'look'} | look",
                "'type': 'image', 'image': {'id': '1'} | ",
                "'type': 'interactive', 'interactive': {'button_reply': {'id': 'y', 'title':"
                        + " 'Yes'}} | Yes",
                "'type': 'interactive', 'interactive': {'list_reply': {'id': 'z', 'title':"
                        + " 'Zed', 'description': 'last'}} | Zed",
                "'type': 'interactive', 'interactive': {'call_permission_reply': {'response':"
                        + " 'accept'}} | Call permission: accept",
                "'type': 'location', 'location': {'name': 'Shop', 'address': 'Calle 1'}"
                        + " | Location: Shop, Calle 1",
                "'type': 'order', 'order': {'product_items': [{'product_retailer_id': 'S1',"
                        + " 'quantity': '2', 'item_price': 29.5, 'currency': 'EUR'}]}"
                        + " | Order: 2 x S1, 59.0 EUR",
                "'type': 'unsupported' | ",
            })
    void tellsInWordsWhatTheMessageSays(String content, String text) {
        assertThat(message(content.replace('"', '\'')).text()).isEqualTo(text);
    }

    @Test
    void knowsTheSenderByNumberAndUserId() {
        Interaction message =
                WhatsAppEvents.value(
                                "'contacts': [{'wa_id': '1', 'profile': {'name': 'Other'}},"
                                        + " {'wa_id': '34600111222', 'user_id': 'ES.1', 'profile':"
                                        + " {'name': 'Ana'}}], 'messages': [{'from': '34600111222',"
                                        + " 'id': 'wamid.A', 'timestamp': '1700000000', 'type':"
                                        + " 'text'}]")
                        .get(0);
        assertThat(message.participants().get(0).name()).isEqualTo("Ana");
        assertThat(customer(message))
                .containsExactly(
                        Identifier.phone("+34600111222", null, Proof.NETWORK),
                        Identifier.scoped("whatsapp.user", "portfolio-1", "ES.1", Proof.NETWORK));
        assertThat(message.thread()).isEqualTo("99:34600111222");
    }

    @Test
    void knowsTheSenderWhoShowsNoNumber() {
        Interaction message =
                WhatsAppEvents.value(
                                "'contacts': [{'user_id': 'ES.1', 'profile': {'name': 'Ana'}}],"
                                        + " 'messages': [{'from_user_id': 'ES.1', 'id': 'wamid.A',"
                                        + " 'timestamp': '1700000000', 'type': 'text'}]")
                        .get(0);
        assertThat(message.participants().get(0).name()).isEqualTo("Ana");
        assertThat(customer(message)).extracting(Identifier::value).containsExactly("ES.1");
        assertThat(message.thread()).isEqualTo("99:ES.1");
    }

    @Test
    void scopesUserIdsByTheAccountWhereTheRouteNamesNoPortfolio() {
        byte[] body =
                WhatsAppEvents.bytes(
                        WhatsAppEvents.envelope(
                                "messages",
                                "'messages': [{'from_user_id': 'ES.1', 'id': 'wamid.A',"
                                        + " 'timestamp': 1700000000, 'type': 'text'}]"));
        assertThat(customer(WhatsAppEvents.map(body, Map.of("portfolio", "")).get(0)))
                .extracting(Identifier::scope)
                .containsExactly("4711");
    }

    @Test
    void answersAndReactionsNameTheirMessage() {
        assertThat(message("'type': 'text', 'context': {'id': 'wamid.B'}").replyTo())
                .containsExactly("wamid.B");
        Interaction reaction = message("'type': 'reaction', 'reaction': {'message_id': 'wamid.C'}");
        assertThat(reaction.replyTo()).containsExactly("wamid.C");
        assertThat(reaction.attributes()).containsEntry("reaction", "withdrawn");
    }

    @Test
    void editReplacesTheOriginalAndWithdrawalBeatsIt() {
        Interaction original = message("'type': 'text', 'text': {'body': 'helo'}");
        Interaction edit =
                message(
                        "'id': 'wamid.B', 'type': 'edit', 'edit': {'original_message_id':"
                                + " 'wamid.A', 'message': {'type': 'text', 'text': {'body':"
                                + " 'hello'}}}");
        Interaction revoke =
                message(
                        "'id': 'wamid.C', 'type': 'revoke', 'revoke': {'original_message_id':"
                                + " 'wamid.A'}");
        assertThat(List.of(edit, revoke)).extracting(Interaction::id).containsOnly(original.id());
        assertThat(List.of(original, edit, revoke))
                .extracting(Interaction::revision)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(edit.text()).isEqualTo("hello");
        assertThat(revoke.deleted()).isTrue();
    }

    @Test
    void whatCannotBeShownDoesNotReplaceTheMessage() {
        Interaction text = message("'type': 'text', 'text': {'body': 'hi'}");
        Interaction unsupported = message("'type': 'unsupported', 'errors': [{'code': 131051}]");
        Interaction merged = InteractionParts.merge(List.of(unsupported, text));
        assertThat(merged.text()).isEqualTo("hi");
        assertThat(merged.attributes()).containsKey("errors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'from': '34600111222' | 'type': 'user_changed_number', 'wa_id': '34600333444',"
                        + " 'user_id': 'ES.2', 'previous_user_id': 'ES.1'"
                        + " | +34600111222 ES.1 +34600333444 ES.2",
                "'from': '34600111222' | 'type': 'user_changed_number', 'new_wa_id':"
                        + " '34600333444' | +34600111222 +34600333444",
                "'x': 1 | 'type': 'user_changed_user_id', 'user_id': 'MX.2', 'previous_user_id':"
                        + " 'CO.1' | CO.1 MX.2",
            })
    void changeOfNumberOrIdIsEvidenceOfBoth(String from, String system, String known) {
        Interaction change =
                WhatsAppEvents.value(
                                "'messages': [{"
                                        + from.replace('"', '\'')
                                        + ", 'id': 'wamid.A', 'timestamp': '1700000000', 'type':"
                                        + " 'system', 'system': {"
                                        + system.replace('"', '\'')
                                        + "}}]")
                        .get(0);
        assertThat(change.kind()).isEqualTo(Kind.EVENT);
        assertThat(customer(change))
                .extracting(Identifier::value)
                .containsExactly(known.split(" "));
    }

    @Test
    void messageThatTheCompanySentElsewhereIsOutbound() {
        Interaction echo =
                WhatsAppEvents.change(
                                "smb_message_echoes",
                                "'message_echoes': [{'from': '34910000000', 'to': '34600111222',"
                                        + " 'id': 'wamid.E', 'timestamp': '1700000000', 'type':"
                                        + " 'text', 'text': {'body': 'on its way'}}]")
                        .get(0);
        assertThat(echo.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(customer(echo)).extracting(Identifier::value).containsExactly("+34600111222");
        assertThat(echo.thread()).isEqualTo("99:34600111222");
    }

    @Test
    void batchGivesEveryMessageAndReceipt() {
        String one =
                "{'id': '4711', 'changes': [{'field': 'messages', 'value': {'messages': ["
                        + "{'id': 'a', 'timestamp': '1'}, {'id': 'b', 'timestamp': '2'}],"
                        + " 'statuses': [{'id': 'c', 'status': 'READ', 'timestamp': '3'}]}},"
                        + " {'field': 'account_update', 'value': {'event': 'X', 'messages': 7}}]}";
        List<Interaction> mapped =
                WhatsAppEvents.map(
                        WhatsAppEvents.bytes(
                                "{'object': 'whatsapp_business_account', 'entry': ["
                                        + one
                                        + ","
                                        + one.replace("'a'", "'d'")
                                        + "]}"));
        assertThat(mapped)
                .extracting(each -> each.sourceEventId() + each.part())
                .containsExactly("a", "b", "cstatus:read", "d", "b", "cstatus:read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_template_status_update", "account_alerts", "security", "new"})
    void noticesOfTheAccountAreIgnored(String field) {
        assertThat(WhatsAppEvents.change(field, "'event': 'APPROVED'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'object': 'page', 'entry': []} | object",
                "{'entry': []} | object",
                "{'object': 'whatsapp_business_account'} | entry",
                "{'object': 'whatsapp_business_account', 'entry': [null]} | entry[0]",
                "{'object': 'whatsapp_business_account', 'entry': [{'changes': [{'value': {}}]}]}"
                        + " | entry[0].changes[0].field",
                "{'object': 'whatsapp_business_account', 'entry': [{'changes': [{'field':"
                        + " 'messages', 'value': []}]}]} | entry[0].changes[0].value",
            })
    void namesWhatIsMissingOfTheEnvelope(String json, String field) {
        assertRejected(json.replace('"', '\''), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'soon'", "''", "null", "-1", "1.5", "true", "'9999999999999'", "[]"})
    void namesTheTimestampThatIsNone(String timestamp) {
        String json =
                WhatsAppEvents.envelope(
                        "messages",
                        "'messages': [{'id': 'a', 'timestamp': '1700000000'}, {'id': 'b',"
                                + " 'timestamp': "
                                + timestamp
                                + "}]");
        assertRejected(json, "entry[0].changes[0].value.messages[1].timestamp");
    }

    private static void assertRejected(String json, String field) {
        byte[] body = WhatsAppEvents.bytes(json);
        assertThatThrownBy(() -> WhatsAppEvents.map(body))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
