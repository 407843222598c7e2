package io.tributary.mappings.inboundmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundMailMappingTest {

    private static final Goldens SAMPLES = Goldens.samples("inboundmail");

    private static List<Interaction> sample(String name) {
        return InboundMails.map(name, SAMPLES.bytes(name));
    }

    @ParameterizedTest
    @CsvSource({
        "sendgrid-raw, m1@mail.example.com",
        "mailgun-mime, m4@mail.example.com",
        "postmark-raw, m6@mail.example.com",
        "ses-received, m7@mail.example.com",
        "ses-received-base64, m8@mail.example.com"
    })
    void rawMailIsTheMailThatAMailboxWouldHave(String name, String messageId) {
        assertThat(sample(name))
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.sourceEventId()).isEqualTo(messageId);
                            assertThat(mail.text()).isEqualTo("¿Dónde está?");
                            assertThat(mail.replyTo()).containsExactly("m0@shop.example");
                        });
    }

    @Test
    void mailThatWasTakenApartKeepsItsThreadAndItsFiles() {
        assertThat(sample("sendgrid-with-file"))
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.replyTo())
                                    .containsExactly("a@shop.example", "b@shop.example");
                            assertThat(mail.text()).isEqualTo("Here is the photo.");
                            assertThat(mail.attachments()).hasSize(1);
                        });
    }

    @Test
    void whatBecameOfAMailNamesTheMail() {
        assertThat(sample("sendgrid-events"))
                .extracting(Interaction::status)
                .containsExactly(
                        "delivered", "bounced", "read", "clicked", "complained", "unsubscribed");
        assertThat(sample("mailgun-failed").get(0).status()).isEqualTo("bounced");
        assertThat(sample("mailgun-delayed").get(0).status()).isEqualTo("delayed");
        assertThat(sample("ses-bounce").get(0).replyTo()).containsExactly("m9@shop.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailgun-accepted",
                "postmark-something-new",
                "ses-something-new",
                "ses-subscription"
            })
    void ignoresWhatSaysNothingOfACustomer(String name) {
        assertThat(sample(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sendgrid | '' | ''",
                "sendgrid | {} | ''",
                "sendgrid | a=b | headers",
                "sendgrid | [7] | [0]",
                "sendgrid | -- | ''",
                "mailgun | '' | ''",
                "mailgun | {} | event-data.event",
                "mailgun | a=%zz | ''",
                "mailgun | message-headers=x | message-headers",
                "mailgun | event=delivered&token=1 | timestamp",
                "postmark | [] | ''",
                "postmark | {} | MessageID",
                "postmark | {\"RecordType\": \"Bounce\"} | MessageID",
                "ses | '' | ''",
                "ses | {} | notificationType",
                "ses | {\"Type\": \"Notification\"} | Message",
                "ses | {\"Records\": [{}]} | Records[0].Sns.Type",
                "ses | {\"Type\": \"Notification\", \"Records\": [{\"ses\": {}}]} | Message",
                "ses | {\"notificationType\": \"Received\"} | mail.messageId",
                "ses | {\"notificationType\": \"Bounce\"} | bounce",
            })
    void namesTheFieldThatCannotBeRead(String service, String body, String field) {
        assertThatThrownBy(() -> InboundMails.map(service, body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        PayloadRejected.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
