package io.tributary.connectors.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Answers the handshake of platforms that want to see a challenge signed, and leaves everything
 * else to the signature. A handshake is a {@code GET} with the challenge in its query; its answer
 * is JSON.
 *
 * <p>The first of several secrets signs the answer: while a secret is rotated, name the one first
 * that the platform has now.
 */
public final class ChallengeCheck implements WebhookCheck {

    /**
     * Nothing that JSON would have to escape; and nothing that could be the JSON of an event, as
     * anybody may have a challenge signed with the secret that events are signed with.
     */
    private static final Pattern CHALLENGE = Pattern.compile("[\\w.~:=+/ -]{1,512}");

    private final WebhookCheck signature;
    private final String parameter;
    private final SignatureEncoding encoding;
    private final String answer;

    /**
     * @param signature of everything that is no handshake
     * @param parameter of the query that holds the challenge
     * @param encoding of the HMAC-SHA256 of the challenge
     * @param answer JSON; in it {@code {challenge}} and {@code {response}} stand for the challenge
     *     and its HMAC
     */
    public ChallengeCheck(
            WebhookCheck signature, String parameter, SignatureEncoding encoding, String answer) {
        this.signature = signature;
        this.parameter = parameter;
        this.encoding = encoding;
        this.answer = answer;
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public void validate(Map<String, String> settings) {
        signature.validate(settings);
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        return request.method().equals("GET")
                ? handshake(request, settings)
                : signature.check(request, settings);
    }

    private Verdict handshake(WebhookRequest request, Map<String, String> settings) {
        List<String> challenges = request.query().getOrDefault(parameter, List.of());
        if (challenges.size() != 1) {
            return new Verdict.Refused(
                    "the handshake needs exactly one parameter '" + parameter + "'");
        }
        String challenge = challenges.get(0);
        if (!CHALLENGE.matcher(challenge).matches()) {
            return new Verdict.Refused("the challenge is not plain");
        }
        try {
            byte[] key = Secrets.of(settings).keys(SecretDecoding.TEXT).get(0);
            return answer(challenge, HmacAlgorithm.SHA256.sign(key, utf8(challenge)));
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Verdict answer(String challenge, byte[] hmac) {
        String json =
                answer.replace("{response}", encoding.encode(hmac))
                        .replace("{challenge}", challenge);
        return new Verdict.Answer(200, "application/json", utf8(json));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
