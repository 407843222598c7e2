package io.tributary.connectors.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.connectors.webhook.SignatureContract;
import io.tributary.connectors.webhook.SignedRequest;
import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Alibaba publishes no signed example with its secret: these were signed with OpenSSL after its
 * documentation ("Base = {your_app_key} + {message_body}", and the sorted fields of 1688).
 */
class AlibabaWebhooksTest extends SignatureContract {

    private static final String SECRET = "helloworld";
    private static final String BODY =
            "{\"seller_id\":\"1234567\",\"message_type\":0,\"data\":{\"order_status\":\"unpaid\","
                    + "\"trade_order_id\":\"260422900198363\"},\"timestamp\":1603766859530}";

    /** printf '%s' "123456$BODY" | openssl dgst -sha256 -hmac helloworld. */
    private static final String SIGNED =
            "0912e6bea7d312fc4c4c2b6e5d5140fa8aedb1bdfb3c99e426872b2856f9702b";

    private static final String FORM =
            "message=%7B%22msgId%22%3A7565094247%2C%22type%22%3A%22ORDER_ORDER_PAY%22%7D";

    /** printf '%s' 'message{"msgId":7565094247,"type":"ORDER_ORDER_PAY"}', with -sha1. */
    private static final String FORM_SIGNED = "D8410663452F21B4E8FAA577D3F731F58866727B";

    @Override
    protected WebhookCheck check() {
        return AlibabaWebhooks.check();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("secret", SECRET, "appKey", "123456");
    }

    @Override
    protected SignedRequest genuine() {
        return SignedRequest.post(BODY).header(signatureHeader(), SIGNED);
    }

    @Override
    protected String signatureHeader() {
        return "authorization";
    }

    private static SignedRequest form(String fields) {
        return SignedRequest.post(fields);
    }

    @Test
    void acceptsTheFormsOf1688() {
        assertThat(verdict(form(FORM + "&_aop_signature=" + FORM_SIGNED)))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(verdict(form("_aop_signature=" + FORM_SIGNED + "&" + FORM)))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void refusesChangedFormsOf1688() {
        String signature = "&_aop_signature=" + FORM_SIGNED;
        for (String fields :
                new String[] {
                    FORM,
                    FORM + "x" + signature,
                    FORM + "&more=1" + signature,
                    FORM + "&" + FORM + signature,
                    FORM + signature + signature,
                    FORM + signature.toLowerCase(java.util.Locale.ROOT),
                    FORM + "&_aop_signature=",
                    "message=%ZZ" + signature,
                    "",
                }) {
            assertThat(verdict(form(fields))).isInstanceOf(Verdict.Refused.class);
        }
        assertThat(verdict(form(FORM + signature), "another")).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void refusesWhatWasSignedForAnotherApp() {
        assertThat(check().check(genuine().build(), with("appKey", "123457")))
                .isInstanceOf(Verdict.Refused.class);
        Map<String, String> wrong = with("appKey", "{timestamp}");
        assertThatThrownBy(() -> check().validate(wrong)).hasMessageContaining("appKey");
    }
}
