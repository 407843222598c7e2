package io.tributary.connectors.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens are those that the library soap for Node (1.13.0, WSSecurity) writes. */
class SoapWebhooksTest {

    private static final String USERS = "other:x, erp:pass&word: ñ, erp:old";
    private static final Instant CREATED = Instant.parse("2026-11-20T10:00:00Z");
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final String PLAIN = "#PasswordText\">pass&amp;word: ñ<";
    private static final String DIGEST = "#PasswordDigest\">XeHYqBNxqP/N2x5bqO6n9/jpmLI=<";
    private static final String SECURITY =
            """
            <wsse:Security soap:mustUnderstand="1" xmlns:wsse="%1$swssecurity-secext-1.0.xsd" \
            xmlns:wsu="%1$swssecurity-utility-1.0.xsd"><wsu:Timestamp \
            wsu:Id="Timestamp-2026-11-20T10:00:00Z"><wsu:Created>2026-11-20T10:00:00Z</wsu:Created>\
            <wsu:Expires>2026-11-20T10:10:00Z</wsu:Expires></wsu:Timestamp><wsse:UsernameToken \
            xmlns:wsu="%1$swssecurity-utility-1.0.xsd" \
            wsu:Id="SecurityToken-2026-11-20T10:00:00Z"><wsse:Username>erp</wsse:Username>\
            <wsse:Password Type="%1$susername-token-profile-1.0%2$s/wsse:Password><wsse:Nonce \
            EncodingType="%1$ssoap-message-security-1.0#Base64Binary">Vf60wECMIIOse2+8yYC8Vw==\
            </wsse:Nonce><wsu:Created>2026-11-20T10:00:00Z</wsu:Created></wsse:UsernameToken>\
            </wsse:Security>""";
    private static final String MESSAGE =
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">"
                    + "<soap:Header>%s<a xmlns=\"urn:a\">1</a></soap:Header>"
                    + "<soap:Body><b xmlns=\"urn:b\"><![CDATA[<ñ>]]> &amp;</b></soap:Body>"
                    + "</soap:Envelope>";

    private static final String KEPT =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                    + MESSAGE.formatted("").replace("<![CDATA[<ñ>]]>", "&lt;ñ&gt;");

    private static String message(String password) {
        return MESSAGE.formatted(SECURITY.formatted(OASIS, password));
    }

    private static Verdict verdict(SignedRequest request) {
        return SoapWebhooks.check().check(request.build(), Map.of("secret", USERS));
    }

    private static Verdict verdict(String message) {
        return verdict(SignedRequest.post(message).receivedAt(CREATED.plusSeconds(60)));
    }

    private static SignedRequest withBasic(byte[] body) {
        String pair =
                Base64.getEncoder()
                        .encodeToString("erp:pass&word: ñ".getBytes(StandardCharsets.UTF_8));
        return SignedRequest.post("").body(body).header("authorization", "Basic " + pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, DIGEST, "\">old<"})
    void takesATokenOfAKnownUserAndKeepsTheMessageWithoutIt(String password) {
        Verdict verdict = verdict(message(password));
        assertThat(verdict).isInstanceOf(Verdict.Opened.class);
        assertThat(new String(((Verdict.Opened) verdict).body(), StandardCharsets.UTF_8))
                .isEqualTo(KEPT);
    }

    @Test
    void keepsTheSameOfAMessageThatIsSentAgain() {
        Verdict first = verdict(message(PLAIN));
        Verdict second = verdict(message(DIGEST).replace("Timestamp-", "Other-"));
        assertThat(((Verdict.Opened) second).body()).isEqualTo(((Verdict.Opened) first).body());
    }

    @Test
    void takesUserAndPasswordOfHttpAndKeepsTheBytes() {
        byte[] body = MESSAGE.formatted("").getBytes(StandardCharsets.UTF_8);
        assertThat(verdict(withBasic(body))).isInstanceOf(Verdict.Genuine.class);
        String other =
                Base64.getEncoder().encodeToString("erp:guess".getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(withBasic(body).header("authorization", "Basic " + other)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(withBasic(body).method("GET"))).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(SignedRequest.post(MESSAGE.formatted(""))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void readsTheCharsetThatHttpTells() {
        byte[] latin = MESSAGE.formatted("").getBytes(StandardCharsets.ISO_8859_1);
        Verdict verdict =
                verdict(withBasic(latin).header("content-type", "text/xml; charset=ISO-8859-1"));
        assertThat(new String(((Verdict.Opened) verdict).body(), StandardCharsets.UTF_8))
                .isEqualTo(KEPT);
        assertThat(verdict(withBasic(latin).header("content-type", "text/xml; charset=utf-8")))
                .isInstanceOf(Verdict.Unreadable.class);
        assertThat(verdict(withBasic(latin).header("content-type", "text/xml; charset=x-none")))
                .isInstanceOf(Verdict.Unreadable.class);
    }

    @Test
    void refusesOtherUsersPasswordsDigestsAndNonces() {
        for (String wrong :
                new String[] {
                    message("#PasswordText\">guess<"),
                    message("#PasswordText\"><"),
                    message("#PasswordText\">XeHYqBNxqP/N2x5bqO6n9/jpmLI=<"),
                    message("#PasswordDigest\">XeHYqBNxqP/N2x5bqO6n9/jpmLJ=<"),
                    message("#PasswordDigest\">pass&amp;word: ñ<"),
                    message(PLAIN).replace(">erp<", ">other<"),
                    message(PLAIN)
                            .replace(">erp<", ">erp:pass&amp;word<")
                            .replace("pass&amp;word: ñ<", " ñ<"),
                    message(PLAIN).replace("<wsse:Username>erp</wsse:Username>", ""),
                    message(DIGEST).replace("Vf60", "Vf61"),
                    message(DIGEST).replace("Vf60", "?"),
                    message(DIGEST)
                            .replace(
                                    "00:00Z</wsu:Created></wsse:U", "00:01Z</wsu:Created></wsse:U"),
                    message(PLAIN).replace("oasis-200401-wss-wssecurity-secext", "other"),
                    message(PLAIN).replace("wsse:UsernameToken", "wsse:Other"),
                }) {
            assertThat(verdict(wrong)).as(wrong).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void refusesTwoTokensAndTwoPasswords() {
        String security = SECURITY.formatted(OASIS, PLAIN);
        assertThat(verdict(MESSAGE.formatted(security + security)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(
                        verdict(
                                message(PLAIN)
                                        .replace(
                                                "<wsse:Nonce",
                                                "<wsse:Password>x</wsse:Password><wsse:Nonce")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesATokenOfAnotherTime() {
        for (String password : new String[] {PLAIN, DIGEST}) {
            SignedRequest request = SignedRequest.post(message(password));
            assertThat(verdict(request.receivedAt(CREATED.plusSeconds(300))))
                    .isInstanceOf(Verdict.Opened.class);
            assertThat(verdict(request.receivedAt(CREATED.plusSeconds(301))))
                    .isInstanceOf(Verdict.Refused.class);
            assertThat(verdict(request.receivedAt(CREATED.minusSeconds(301))))
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<a/>",
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"/>",
                "<Envelope xmlns=\"urn:other\"><Body/></Envelope>",
                "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><Body/></e:Envelope>",
                "<!DOCTYPE a><e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\">"
                        + "<e:Body/></e:Envelope>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
                        + "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\">"
                        + "<e:Body>&b;</e:Body></e:Envelope>",
            })
    void tellsNonsenseFromASender(String body) {
        assertThat(verdict(body)).isInstanceOf(Verdict.Unreadable.class);
        if (!body.isEmpty()) {
            assertThat(verdict(withBasic(body.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(Verdict.Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<wsse:Username>&x;</wsse:Username>",
                "<wsse:Username><a/></wsse:Username>",
                "<wsse:Username>",
                "<wsse:Nonce>&#0;</wsse:Nonce>",
            })
    void tellsNonsenseInATokenFromASender(String field) {
        String token = SECURITY.formatted(OASIS, PLAIN);
        String other = token.replace("<wsse:Username>erp</wsse:Username>", field);
        assertThat(verdict(MESSAGE.formatted(other))).isInstanceOf(Verdict.Unreadable.class);
    }

    @Test
    void leavesHeadersOfOthersAndSecurityElsewhere() {
        String other =
                "<Security xmlns=\"urn:a\"/><a><w:Security xmlns:w=\"%swssecurity-secext-1.0.xsd\"/></a>"
                        .formatted(OASIS);
        byte[] body = MESSAGE.formatted(other).getBytes(StandardCharsets.UTF_8);
        assertThat(verdict(withBasic(body))).isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void readsNothingThatIsDeeperThanMessagesAre() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(verdict(MESSAGE.formatted(deep))).isInstanceOf(Verdict.Unreadable.class);
    }

    @Test
    void namesASecretThatIsNoPair() {
        assertThatThrownBy(() -> SoapWebhooks.check().validate(Map.of("secret", "erp")))
                .hasMessageContaining("user:password");
        assertThatThrownBy(() -> SoapWebhooks.check().validate(Map.of()))
                .hasMessageContaining("secret");
    }
}
