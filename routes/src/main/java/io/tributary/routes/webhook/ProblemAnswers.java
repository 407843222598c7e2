package io.tributary.routes.webhook;

import java.nio.charset.StandardCharsets;
import org.apache.camel.util.json.JsonObject;

/** Empty or the platform's own word when kept, else RFC 9457 problem details. */
record ProblemAnswers(WebhookAnswer answer) implements Answers {

    @Override
    public WebhookReply kept() {
        return Answers.text(answer, "application/json");
    }

    @Override
    public WebhookReply failed(Failure failure) {
        JsonObject problem = new JsonObject();
        problem.put("type", "/problems/" + failure.type());
        problem.put("title", failure.title());
        problem.put("status", failure.status());
        if (!failure.detail().isEmpty()) {
            problem.put("detail", failure.detail());
        }
        return new WebhookReply(
                failure.status(),
                "application/problem+json",
                failure.headers(),
                problem.toJson().getBytes(StandardCharsets.UTF_8));
    }
}
