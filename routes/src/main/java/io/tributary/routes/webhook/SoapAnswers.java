package io.tributary.routes.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Envelopes: with what the sender wants once the event is durable, or with a fault, whose code says
 * whether the sender has to change something or to send again.
 */
record SoapAnswers(SoapVersion version, WebhookAnswer answer) implements Answers {

    @Override
    public WebhookReply kept() {
        String type = answer.type().isEmpty() ? version.contentType() : answer.type();
        return new WebhookReply(200, type, Map.of(), envelope(answer.text()));
    }

    @Override
    public WebhookReply failed(Failure failure) {
        return new WebhookReply(
                version.status(failure),
                version.contentType(),
                failure.headers(),
                envelope(version.fault(failure)));
    }

    private byte[] envelope(String body) {
        return version.envelope(body).getBytes(StandardCharsets.UTF_8);
    }
}
