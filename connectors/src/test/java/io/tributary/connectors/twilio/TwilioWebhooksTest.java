package io.tributary.connectors.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.tributary.connectors.webhook.HmacAlgorithm;
import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.TestSignatures;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Twilio's own validator accepts is accepted, with the same words. */
class TwilioWebhooksTest extends SignatureContract {

    private static final String TOKEN = "12345";
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final String FORM =
            "Digits=1234&To=%2B18005551212&From=%2B14158675309&Caller=%2B14158675309"
                    + "&CallSid=CA1234567890ABCDE";
    private static final Map<String, String> FIELDS =
            Map.of(
                    "Digits", "1234",
                    "To", "+18005551212",
                    "From", "+14158675309",
                    "Caller", "+14158675309",
                    "CallSid", "CA1234567890ABCDE");

    /** As Twilio documents it for URL, FORM and TOKEN. */
    private static final String DOCUMENTED = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private final RequestValidator oracle = new RequestValidator(TOKEN);

    @Override
    protected WebhookCheck check() {
        return TwilioWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", TOKEN);
    }

    @Override
    protected SignedRequest genuine() {
        return form(URL, FORM, DOCUMENTED);
    }

    @Override
    protected String signatureHeader() {
        return "x-twilio-signature";
    }

    /** {@code %2b} is {@code %2B}. */
    @Override
    protected boolean signsChange(SignedRequest genuine, SignedRequest changed) {
        return !new String(changed.body(), StandardCharsets.ISO_8859_1)
                .replace("%2b", "%2B")
                .equals(FORM);
    }

    private SignedRequest form(String url, String form, String signature) {
        return SignedRequest.post(form)
                .url(url)
                .header("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header(signatureHeader(), signature);
    }

    private static String sign(String content) {
        return TestSignatures.base64(HmacAlgorithm.SHA1, TOKEN, content);
    }

    @Test
    void agreesWithTwilioOnItsDocumentedExample() {
        assertThat(oracle.validate(URL, FIELDS, DOCUMENTED)).isTrue();
        assertThat(verdict(genuine())).isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub.example/w, https://hub.example:443/w",
        "https://hub.example:443/w, https://hub.example/w",
        "https://hub.example:8443/w?a=b, https://hub.example/w?a=b",
        "http://hub.example/w, http://hub.example:80/w",
        "https://hub.example, https://hub.example:443",
    })
    void acceptsTheAddressWithAndWithoutPort(String given, String signed) {
        String signature = sign(signed + "From+1");
        assertThat(oracle.validate(given, Map.of("From", "+1"), signature)).isTrue();
        assertThat(verdict(form(given, "From=%2B1", signature)))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Body=a%20b, Body, a b",
        "Body=a+b, Body, a b",
        "Body=a%2Bb, Body, a+b",
        "Body=100%25, Body, 100%",
        "Body=%C3%B1and%C3%BA%20%F0%9F%91%8B, Body, ñandú 👋",
        "Body=, Body, ''",
        "Body, Body, ''",
        "Body=a%26b%3Dc=d, Body, a&b=c=d",
        "%42ody=x, Body, x",
    })
    void readsTheFormAsTwilioDoes(String form, String name, String value) {
        String signature = sign(URL + name + value);
        assertThat(oracle.validate(URL, Map.of(name, value), signature)).isTrue();
        assertThat(verdict(form(URL, form, signature))).isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void countsDifferentValuesOfOneNameOnceAndSorted() {
        String signature = sign(URL + "MediaUrla" + "MediaUrlb" + "Zero");
        assertThat(verdict(form(URL, "MediaUrl=b&Zer=o&MediaUrl=a&MediaUrl=b", signature)))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(form(URL, "MediaUrl=b&Zer=o", signature)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesOneChangedCharacterOfTheAddress() {
        assertThat(
                        List.of(
                                URL + "&x=1",
                                URL.replace("https", "http"),
                                URL.replace("foo=1", "foo=2"),
                                URL.replace("mycompany", "mycompany2")))
                .allSatisfy(
                        url ->
                                assertThat(verdict(genuine().url(url)))
                                        .isInstanceOf(Verdict.Refused.class));
    }

    @Test
    void keepsEscapesOfTheAddressAsTheyAre() {
        String url = "https://hub.example/w?q=a%20b%2Bc&z=%c3%b1";
        assertThat(verdict(form(url, "From=x", sign(url + "Fromx"))))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(
                        verdict(
                                form(
                                        url,
                                        "From=x",
                                        sign(
                                                url.replace("hub.example", "hub.example:443")
                                                        + "Fromx"))))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void acceptsJsonByTheHashInItsAddress() throws Exception {
        String json = "{\"property\": \"value\", \"boolean\": true}";
        String url =
                "https://hub.example/w?bodySHA256="
                        + "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        SignedRequest request = json(json, url, sign(url));
        assertThat(oracle.validate(url, json, sign(url))).isTrue();
        assertThat(verdict(request)).isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(request.bodyBitFlipped(9))).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(request.url(url.replace("0a1f", "0a1e"))))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(request.url(url + "&bodySHA256=00")))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesABodyThatNothingSigns() {
        String url = "https://hub.example/w";
        assertThat(verdict(json("{}", url, sign(url)))).isInstanceOf(Verdict.Refused.class);
        assertThat(verdict(json("", url, sign(url)))).isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void refusesAFormWithABrokenEscape() {
        assertThat(verdict(form(URL, "Body=%zz", sign(URL + "Body%zz"))))
                .isInstanceOf(Verdict.Refused.class);
    }

    private SignedRequest json(String json, String url, String signature) {
        return SignedRequest.post(json)
                .url(url)
                .header("content-type", "application/json")
                .header(signatureHeader(), signature);
    }
}
