package io.tributary.hub;

import io.tributary.mappings.Mappings;
import io.tributary.mappings.adobe.AdobeMapping;
import io.tributary.mappings.alexa.AlexaMapping;
import io.tributary.mappings.alibaba.AlibabaMapping;
import io.tributary.mappings.amazon.AmazonMapping;
import io.tributary.mappings.amazonconnect.AmazonConnectMapping;
import io.tributary.mappings.apple.AppleMessagesMapping;
import io.tributary.mappings.asterisk.AsteriskAmiMapping;
import io.tributary.mappings.asterisk.AsteriskAriMapping;
import io.tributary.mappings.asterisk.AsteriskCdrMapping;
import io.tributary.mappings.bigcommerce.BigCommerceMapping;
import io.tributary.mappings.canonical.CanonicalMapping;
import io.tributary.mappings.chatwoot.ChatwootMapping;
import io.tributary.mappings.cisco.CiscoCdrMapping;
import io.tributary.mappings.delighted.DelightedMapping;
import io.tributary.mappings.dialogflow.DialogflowMapping;
import io.tributary.mappings.discourse.DiscourseMapping;
import io.tributary.mappings.dynamics.DynamicsMapping;
import io.tributary.mappings.ebay.EbayMapping;
import io.tributary.mappings.email.EmailMapping;
import io.tributary.mappings.engage.EngageMapping;
import io.tributary.mappings.etsy.EtsyMapping;
import io.tributary.mappings.facebook.FacebookPageMapping;
import io.tributary.mappings.freeswitch.FreeSwitchMapping;
import io.tributary.mappings.freshdesk.FreshdeskMapping;
import io.tributary.mappings.hubspot.HubSpotMapping;
import io.tributary.mappings.iadvize.IAdvizeMapping;
import io.tributary.mappings.inboundmail.MailgunMapping;
import io.tributary.mappings.inboundmail.PostmarkMapping;
import io.tributary.mappings.inboundmail.SendGridMapping;
import io.tributary.mappings.inboundmail.SesMapping;
import io.tributary.mappings.infobip.InfobipMapping;
import io.tributary.mappings.instagram.InstagramMapping;
import io.tributary.mappings.intercom.IntercomMapping;
import io.tributary.mappings.line.LineMapping;
import io.tributary.mappings.linkedin.LinkedInMapping;
import io.tributary.mappings.matrix.MatrixMapping;
import io.tributary.mappings.messenger.MessengerMapping;
import io.tributary.mappings.olark.OlarkMapping;
import io.tributary.mappings.requesttracker.RequestTrackerMapping;
import io.tributary.mappings.ringcentral.RingCentralMapping;
import io.tributary.mappings.rocketchat.RocketChatMapping;
import io.tributary.mappings.salesforce.change.SalesforceChangeMapping;
import io.tributary.mappings.segment.SegmentMapping;
import io.tributary.mappings.shopify.ShopifyMapping;
import io.tributary.mappings.sinch.SinchSmsMapping;
import io.tributary.mappings.sinch.SinchVoiceMapping;
import io.tributary.mappings.sinchconversation.SinchConversationMapping;
import io.tributary.mappings.slack.SlackMapping;
import io.tributary.mappings.smpp.SmppMapping;
import io.tributary.mappings.snowplow.SnowplowMapping;
import io.tributary.mappings.square.SquareMapping;
import io.tributary.mappings.stripe.StripeMapping;
import io.tributary.mappings.surveymonkey.SurveyMonkeyMapping;
import io.tributary.mappings.telegram.TelegramMapping;
import io.tributary.mappings.twilio.TwilioSmsMapping;
import io.tributary.mappings.twilio.TwilioVoiceMapping;
import io.tributary.mappings.typeform.TypeformMapping;
import io.tributary.mappings.unomi.UnomiMapping;
import io.tributary.mappings.viber.ViberMapping;
import io.tributary.mappings.vonage.VonageMapping;
import io.tributary.mappings.wechat.WeChatMapping;
import io.tributary.mappings.whatsapp.WhatsAppMapping;
import io.tributary.mappings.woocommerce.WooMapping;
import io.tributary.mappings.x.XMapping;
import io.tributary.mappings.zendesk.ZendeskMapping;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the parts together that know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubSettings.class)
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Mappings mappings() {
        return new Mappings(
                List.of(
                        new CanonicalMapping(),
                        new EmailMapping(),
                        new AsteriskCdrMapping(),
                        new TwilioVoiceMapping(),
                        new TwilioSmsMapping(),
                        new ShopifyMapping(),
                        new StripeMapping(),
                        new WooMapping(),
                        new TypeformMapping(),
                        new DelightedMapping(),
                        new WhatsAppMapping(),
                        new TelegramMapping(),
                        new WeChatMapping(),
                        new MessengerMapping(),
                        new InstagramMapping(),
                        new FacebookPageMapping(),
                        new XMapping(),
                        new LinkedInMapping(),
                        new LineMapping(),
                        new SlackMapping(),
                        new ViberMapping(),
                        new VonageMapping(),
                        new SinchSmsMapping(),
                        new SmppMapping(),
                        new InfobipMapping(),
                        new IntercomMapping(),
                        new ChatwootMapping(),
                        new ZendeskMapping(),
                        new FreshdeskMapping(),
                        new HubSpotMapping(),
                        new DynamicsMapping(),
                        new RequestTrackerMapping(),
                        new SalesforceChangeMapping(),
                        new SinchConversationMapping(),
                        new RocketChatMapping(),
                        new DiscourseMapping(),
                        new IAdvizeMapping(),
                        new OlarkMapping(),
                        new EngageMapping(),
                        new MatrixMapping(),
                        new AlexaMapping(),
                        new DialogflowMapping(),
                        new AppleMessagesMapping(),
                        new SendGridMapping(),
                        new MailgunMapping(),
                        new PostmarkMapping(),
                        new SesMapping(),
                        new AmazonConnectMapping(),
                        new RingCentralMapping(),
                        new SinchVoiceMapping(),
                        new FreeSwitchMapping(),
                        new CiscoCdrMapping(),
                        new AsteriskAmiMapping(),
                        new AsteriskAriMapping(),
                        new SegmentMapping(),
                        new AdobeMapping(),
                        new AmazonMapping(),
                        new BigCommerceMapping(),
                        new EbayMapping(),
                        new EtsyMapping(),
                        new AlibabaMapping(),
                        new SquareMapping(),
                        new SurveyMonkeyMapping(),
                        new SnowplowMapping(),
                        new UnomiMapping()));
    }
}
