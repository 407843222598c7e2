package io.tributary.routes.webhook;

import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The answers to one request, in the words of its source. */
interface Answers {

    /** Once the event is durable. */
    WebhookReply kept();

    WebhookReply failed(Failure failure);

    /** As the source's route wants them. */
    static Answers to(WebhookRequest request, WebhookAnswer answer) {
        return switch (answer.format()) {
            case JSON -> new ProblemAnswers(answer);
            case XML -> new XmlAnswers(answer);
            case SOAP11 -> new SoapAnswers(SoapVersion.V11, answer);
            case SOAP12 -> new SoapAnswers(SoapVersion.V12, answer);
            case SOAP -> new SoapAnswers(SoapVersion.of(request.header("content-type")), answer);
        };
    }

    /** To somebody of whom nothing is known. */
    static WebhookReply unknown(Failure failure) {
        return new ProblemAnswers(new WebhookAnswer(AnswerFormat.JSON, "", "")).failed(failure);
    }

    /** What the check itself answers to a handshake. */
    static WebhookReply handshake(Verdict.Answer answer) {
        return new WebhookReply(
                answer.status(), answer.contentType(), answer.headers(), answer.body());
    }

    /** The answer that the platform wants, or an empty one. */
    static WebhookReply text(WebhookAnswer answer, String typeOfFormat) {
        if (answer.text().isEmpty()) {
            return new WebhookReply(200, "text/plain", Map.of(), new byte[0]);
        }
        String type = answer.type().isEmpty() ? typeOfFormat : answer.type();
        return new WebhookReply(
                200, type, Map.of(), answer.text().getBytes(StandardCharsets.UTF_8));
    }
}
