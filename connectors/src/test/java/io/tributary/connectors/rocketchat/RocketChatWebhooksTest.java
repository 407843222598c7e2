package io.tributary.connectors.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rocket.Chat signs nothing, so that there is no example: it sends what it was given. */
class RocketChatWebhooksTest extends SignatureContract {

    private static final String TOKEN = "Fq7dY0mR2vXk9sLw";

    @Override
    protected WebhookCheck check() {
        return RocketChatWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", TOKEN);
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post("{\"type\":\"LivechatSession\",\"_id\":\"r\"}")
                .header(signatureHeader(), TOKEN);
    }

    @Override
    protected String signatureHeader() {
        return "x-rocketchat-livechat-token";
    }

    /** The token says nothing of the body. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return false;
    }

    @Test
    void acceptsTheTokenOfAnOutgoingWebhookInItsBody() {
        SignedRequest outgoing =
                SignedRequest.post("{\"message_id\":\"m\",\"token\":\"" + TOKEN + "\"}");
        assertThat(verdict(outgoing)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(outgoing, "other," + TOKEN)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(outgoing, "other")).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(outgoing.method("GET"))).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void wrongTokenInTheHeaderIsNotMendedByTheBody() {
        SignedRequest both =
                SignedRequest.post("{\"token\":\"" + TOKEN + "\"}")
                        .header(signatureHeader(), "other");
        assertThat(verdict(both)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"token\": null}",
                "{\"token\": [\"" + TOKEN + "\"]}",
                "{\"token\": \"fq7dy0mr2vxk9slw\"}",
                "{\"visitor\": {\"token\": \"" + TOKEN + "\"}}",
                "{\"token\": \"other\", \"token\": \"" + TOKEN + "\"}",
            })
    void refusesBodiesWithoutTheToken(String body) {
        assertThat(verdict(SignedRequest.post(body))).isInstanceOf(Verdict.Refused.class);
    }
}
