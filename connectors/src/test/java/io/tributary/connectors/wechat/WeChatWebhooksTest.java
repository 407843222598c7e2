package io.tributary.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The message of Tencent's own sample code ({@code WXBizMsgCrypt}), which it ships its key with.
 */
class WeChatWebhooksTest {

    private static final String TOKEN = "QDG6eK";
    private static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
    private static final String OTHER_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String ACCOUNT = "wx5823bf96d3bd56c7";
    private static final Instant SIGNED = Instant.ofEpochSecond(1409659813L);
    private static final String SEALED =
            "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3Q"
                    + "czcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknm"
                    + "Pj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF"
                    + "5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2"
                    + "t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8"
                    + "g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q==";
    private static final String BODY =
            "<xml>\n<ToUserName><![CDATA["
                    + ACCOUNT
                    + "]]></ToUserName><Encrypt><![CDATA["
                    + SEALED
                    + "]]></Encrypt>\n<AgentID><![CDATA[218]]></AgentID>\n</xml>";

    private static final Map<String, String> QUERY =
            Map.of(
                    "msg_signature", "477715d11cdb4164915debcba66cb864d751f3e6",
                    "timestamp", "1409659813",
                    "nonce", "1372623149");
    private static final Map<String, String> SETTINGS =
            Map.of("secret", TOKEN, "encodingAesKey", KEY, "appId", ACCOUNT);

    private final WebhookCheck check = WeChatWebhooks.check();

    private static WebhookRequest request(
            String method, Map<String, String> query, String body, Instant at) {
        Map<String, List<String>> parameters = new HashMap<>();
        query.forEach((name, value) -> parameters.put(name, List.of(value)));
        return new WebhookRequest(
                method,
                "https://hub.example/webhooks/wechat/main",
                parameters,
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                at);
    }

    private Verdict pushed(Map<String, String> query, String body, Map<String, String> settings) {
        return check.check(request("POST", query, body, SIGNED.plusSeconds(2)), settings);
    }

    @Test
    void opensWhatTencentSealed() {
        assertThat(pushed(QUERY, BODY, SETTINGS))
                .isInstanceOfSatisfying(
                        Verdict.Opened.class,
                        opened ->
                                assertThat(opened.body())
                                        .asString()
                                        .contains("<Content><![CDATA[hello]]></Content>")
                                        .contains("<MsgId>4561255354251345929</MsgId>"));
    }

    @Test
    void tokenAndKeyMayBeChangedWithoutAGap() {
        assertThat(
                        pushed(
                                QUERY,
                                BODY,
                                Map.of(
                                        "secret", "newToken," + TOKEN,
                                        "encodingAesKey", OTHER_KEY + "," + KEY,
                                        "appId", ACCOUNT)))
                .isInstanceOf(Verdict.Opened.class);
    }

    @ParameterizedTest
    @CsvSource({
        "secret, other, signature does not match",
        "secret, '', must set 'secret'",
        "encodingAesKey, abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG, cannot be opened",
        "encodingAesKey, short, 43 letters",
        "appId, wx0000000000000000, another app id",
        "appId, '', must set 'appId'",
    })
    void refusesWithOtherSettings(String setting, String value, String reason) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put(setting, value);
        assertRefused(pushed(QUERY, BODY, settings), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "msg_signature, 477715d11cdb4164915debcba66cb864d751f3e7, does not match",
        "msg_signature, 477715D11CDB4164915DEBCBA66CB864D751F3E6, does not match",
        "nonce, 1, does not match",
        "timestamp, 1409659814, does not match",
        "timestamp, soon, no number",
        "timestamp, 99999999999999999999, no number",
    })
    void refusesWhatWasChangedOnTheWay(String parameter, String value, String reason) {
        Map<String, String> query = new HashMap<>(QUERY);
        query.put(parameter, value);
        assertRefused(pushed(query, BODY, SETTINGS), reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg_signature", "timestamp", "nonce"})
    void refusesWhatLacksAParameter(String parameter) {
        Map<String, String> query = new HashMap<>(QUERY);
        query.remove(parameter);
        assertRefused(pushed(query, BODY, SETTINGS), "exactly one parameter '" + parameter + "'");
    }

    /** The plain mode's signature says nothing of the body. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<xml/>",
                "<xml><MsgType>text</MsgType></xml>",
                "{}",
                "<Encrypt></Encrypt>"
            })
    void refusesWhatIsNotSealed(String body) {
        assertRefused(pushed(QUERY, body, SETTINGS), "not encrypted");
    }

    @Test
    void refusesAnotherSealUnderTheSameSignature() {
        assertRefused(
                pushed(QUERY, BODY.replace("RypEvHKD", "RypEvHKE"), SETTINGS), "does not match");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 31_536_000})
    void refusesWhatIsTooFarAway(long seconds) {
        assertRefused(
                check.check(request("POST", QUERY, BODY, SIGNED.plusSeconds(seconds)), SETTINGS),
                "more than 5 minutes away");
    }

    @Test
    void answersTheTestOfTheAddress() {
        Map<String, String> query =
                Map.of(
                        "signature", WeChatSignature.of(TOKEN, "1409659813", "n"),
                        "timestamp", "1409659813",
                        "nonce", "n",
                        "echostr", "5838394930");
        assertThat(check.check(request("GET", query, "", SIGNED), SETTINGS))
                .isInstanceOfSatisfying(
                        Verdict.Answer.class,
                        answer -> assertThat(answer.body()).asString().isEqualTo("5838394930"));
        Map<String, String> smuggled = new HashMap<>(query);
        smuggled.put("echostr", "<script>");
        assertRefused(check.check(request("GET", smuggled, "", SIGNED), SETTINGS), "is not plain");
        Map<String, String> forged = new HashMap<>(query);
        forged.put("signature", WeChatSignature.of("other", "1409659813", "n"));
        assertRefused(check.check(request("GET", forged, "", SIGNED), SETTINGS), "does not match");
    }

    @Test
    void saysAtTheStartWhatIsMissing() {
        check.validate(SETTINGS);
        assertThatThrownBy(() -> check.validate(Map.of("secret", TOKEN, "appId", ACCOUNT)))
                .hasMessageContaining("encodingAesKey");
        assertThatThrownBy(
                        () ->
                                check.validate(
                                        Map.of(
                                                "secret", TOKEN,
                                                "appId", ACCOUNT,
                                                "encodingAesKey", "geheim")))
                .hasMessageContaining("43 letters")
                .hasMessageNotContaining("geheim");
    }

    private static void assertRefused(Verdict verdict, String reason) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }
}
