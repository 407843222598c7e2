package io.tributary.routes.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.alexa.AlexaMapping;
import io.tributary.mappings.dialogflow.DialogflowMapping;
import io.tributary.routes.webhook.WebhookReply;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Voice assistants and bots, which want an answer in words of their own. */
class AssistantWebhooksTest extends PackagedWebhooks {

    AssistantWebhooksTest() {
        super(new AlexaMapping(), new DialogflowMapping());
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "tributary.alexa.skill", "amzn1.ask.skill.1",
                "tributary.dialogflow.secret", "hub:" + SECRET,
                "tributary.dialogflow.region", "ES");
    }

    /** What is genuine only Amazon can sign, as the door trusts its authorities alone. */
    @Test
    void refusesWhatAmazonDidNotSign() throws Exception {
        start("alexa");
        byte[] body =
                utf8(
                        """
                        {"session": {"application": {"applicationId": "amzn1.ask.skill.1"}},
                         "request": {"type": "LaunchRequest", "requestId": "r1",
                           "timestamp": "2026-11-20T10:00:00Z"}}\
                        """);
        Map<String, List<String>> forged =
                Map.of(
                        "signature-256",
                        List.of(Base64.getEncoder().encodeToString(hmac(body))),
                        "signaturecertchainurl",
                        List.of("https://s3.amazonaws.example/echo.api/cert.pem"));
        assertThat(receive("POST", "alexa/main", Map.of(), forged, body).status()).isEqualTo(401);
        assertThat(receive("POST", "alexa/main", Map.of(), Map.of(), body).status()).isEqualTo(401);
        assertThat(accepted).isEmpty();
    }

    @Test
    void keepsWhatDialogflowSentAndLeavesTheAnswerToTheAgent() throws Exception {
        start("dialogflow");
        byte[] body =
                utf8(
                        """
                        {"responseId": "r1", "session": "projects/p/agent/sessions/s",
                         "queryResult": {"queryText": "hola", "languageCode": "es"}}\
                        """);
        assertThat(receive("POST", "dialogflow/main", Map.of(), basic("hub:guess"), body).status())
                .isEqualTo(401);
        assertThat(accepted).isEmpty();

        WebhookReply reply =
                receive("POST", "dialogflow/main", Map.of(), basic("hub:" + SECRET), body);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.body()).asString().isEqualTo("{}");
        assertThat(accepted)
                .singleElement()
                .satisfies(
                        kept ->
                                assertThat(mappings.map(kept).interactions())
                                        .extracting(Interaction::sourceEventId)
                                        .containsExactly("request:r1"));
    }

    private static Map<String, List<String>> basic(String pair) {
        return Map.of(
                "authorization",
                List.of("Basic " + Base64.getEncoder().encodeToString(utf8(pair))));
    }
}
