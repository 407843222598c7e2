package io.tributary.connectors.soap;

import io.tributary.connectors.webhook.BasicAuthCheck;
import io.tributary.connectors.webhook.Secrets;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.util.List;
import java.util.Map;

/**
 * Checks user and password, and opens the message: what is kept has no WS-Security header, which
 * holds the password and is another one each time that the same message is sent.
 */
final class SoapCheck implements WebhookCheck {

    private final WebhookCheck basic = new BasicAuthCheck();

    @Override
    public String name() {
        return "soap";
    }

    @Override
    public void validate(Map<String, String> settings) {
        basic.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        try {
            Secrets secrets = Secrets.of(settings);
            if (!request.method().equals("POST")) {
                return new Verdict.Refused("the request is not a POST");
            }
            if (request.headers().containsKey("authorization")) {
                Verdict verdict = basic.check(request, settings);
                return verdict instanceof Verdict.Genuine ? opened(message(request)) : verdict;
            }
            SoapMessage message = message(request);
            List<UsernameToken> tokens = message.tokens();
            if (tokens.size() != 1) {
                return new Verdict.Refused(
                        "the request needs user and password: those of HTTP, or one UsernameToken");
            }
            String objection = tokens.get(0).objection(secrets, request.receivedAt());
            return objection == null ? opened(message) : new Verdict.Refused(objection);
        } catch (NotSoapException e) {
            return new Verdict.Unreadable(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static SoapMessage message(WebhookRequest request) throws NotSoapException {
        return SoapMessage.read(request.body(), request.header("content-type"));
    }

    private static Verdict opened(SoapMessage message) {
        return message.isAsSent()
                ? new Verdict.Genuine()
                : new Verdict.Opened(message.withoutSecurity());
    }
}
