package io.tributary.connectors;

import io.tributary.connectors.adobe.AdobeCommerceWebhooks;
import io.tributary.connectors.alexa.AlexaWebhooks;
import io.tributary.connectors.alibaba.AlibabaWebhooks;
import io.tributary.connectors.apple.AppleMessagesWebhooks;
import io.tributary.connectors.bigcommerce.BigCommerceWebhooks;
import io.tributary.connectors.chatwoot.ChatwootWebhooks;
import io.tributary.connectors.delighted.DelightedWebhooks;
import io.tributary.connectors.discourse.DiscourseWebhooks;
import io.tributary.connectors.dynamics.DynamicsWebhooks;
import io.tributary.connectors.ebay.EbayWebhooks;
import io.tributary.connectors.freshdesk.FreshdeskWebhooks;
import io.tributary.connectors.hubspot.HubSpotWebhooks;
import io.tributary.connectors.iadvize.IAdvizeWebhooks;
import io.tributary.connectors.intercom.IntercomWebhooks;
import io.tributary.connectors.line.LineWebhooks;
import io.tributary.connectors.linkedin.LinkedInWebhooks;
import io.tributary.connectors.mailgun.MailgunWebhooks;
import io.tributary.connectors.matrix.MatrixWebhooks;
import io.tributary.connectors.meta.MetaWebhooks;
import io.tributary.connectors.ringcentral.RingCentralEngageWebhooks;
import io.tributary.connectors.ringcentral.RingCentralWebhooks;
import io.tributary.connectors.rocketchat.RocketChatWebhooks;
import io.tributary.connectors.sendgrid.SendGridWebhooks;
import io.tributary.connectors.ses.SesWebhooks;
import io.tributary.connectors.shopify.ShopifyWebhooks;
import io.tributary.connectors.sinch.SinchVoiceWebhooks;
import io.tributary.connectors.sinch.SinchWebhooks;
import io.tributary.connectors.slack.SlackWebhooks;
import io.tributary.connectors.soap.SoapWebhooks;
import io.tributary.connectors.square.SquareWebhooks;
import io.tributary.connectors.stripe.StripeWebhooks;
import io.tributary.connectors.surveymonkey.SurveyMonkeyWebhooks;
import io.tributary.connectors.telegram.TelegramWebhooks;
import io.tributary.connectors.twilio.TwilioWebhooks;
import io.tributary.connectors.typeform.TypeformWebhooks;
import io.tributary.connectors.viber.ViberWebhooks;
import io.tributary.connectors.vonage.VonageWebhooks;
import io.tributary.connectors.webhook.BasicAuthCheck;
import io.tributary.connectors.webhook.HmacCheck;
import io.tributary.connectors.webhook.StandardWebhooks;
import io.tributary.connectors.webhook.WebhookChecks;
import io.tributary.connectors.wechat.WeChatWebhooks;
import io.tributary.connectors.woocommerce.WooCommerceWebhooks;
import io.tributary.connectors.x.XWebhooks;
import io.tributary.connectors.zendesk.ZendeskWebhooks;
import java.util.List;

/** The webhook checks of all platforms. */
public final class PlatformChecks {

    private PlatformChecks() {}

    public static WebhookChecks all() {
        return new WebhookChecks(
                List.of(
                        ShopifyWebhooks.check(),
                        StripeWebhooks.check(),
                        WooCommerceWebhooks.check(),
                        TypeformWebhooks.check(),
                        DelightedWebhooks.check(),
                        MetaWebhooks.check(),
                        TwilioWebhooks.check(),
                        TelegramWebhooks.check(),
                        WeChatWebhooks.check(),
                        LineWebhooks.check(),
                        SlackWebhooks.check(),
                        ViberWebhooks.check(),
                        VonageWebhooks.check(),
                        SinchWebhooks.check(),
                        SinchVoiceWebhooks.check(),
                        RingCentralWebhooks.check(),
                        IntercomWebhooks.check(),
                        ChatwootWebhooks.check(),
                        ZendeskWebhooks.check(),
                        FreshdeskWebhooks.check(),
                        HubSpotWebhooks.check(),
                        DynamicsWebhooks.check(),
                        RocketChatWebhooks.check(),
                        DiscourseWebhooks.check(),
                        IAdvizeWebhooks.check(),
                        RingCentralEngageWebhooks.check(),
                        MatrixWebhooks.check(),
                        AlexaWebhooks.check(),
                        AlibabaWebhooks.check(),
                        AppleMessagesWebhooks.check(),
                        MailgunWebhooks.check(),
                        SendGridWebhooks.check(),
                        SesWebhooks.check(),
                        AdobeCommerceWebhooks.check(),
                        BigCommerceWebhooks.check(),
                        EbayWebhooks.check(),
                        SquareWebhooks.check(),
                        SurveyMonkeyWebhooks.check(),
                        XWebhooks.check(),
                        LinkedInWebhooks.check(),
                        SoapWebhooks.check(),
                        StandardWebhooks.check(),
                        new BasicAuthCheck(),
                        new HmacCheck()));
    }
}
