package io.tributary.hub.demo;

import io.tributary.hub.TributaryHub;
import io.tributary.hub.standin.SalesforceStandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the hub with everything embedded, and the demo company around it: an IMAP mailbox, an
 * Asterisk that writes call records, a shop and a WhatsApp number that send signed webhooks, and a
 * stand-in for Salesforce. Persistent under {@code ./data}.
 */
public final class DemoCompany {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);

    private static final Path CALL_RECORDS = Path.of("data", "demo", "cdr-csv").toAbsolutePath();

    private DemoCompany() {}

    public static void main(String[] args) throws Exception {
        DemoMailbox mailbox = new DemoMailbox();
        SalesforceStandIn salesforce = SalesforceStandIn.start(0);
        SpringApplication hub = new SpringApplication(TributaryHub.class);
        hub.setAdditionalProfiles("demo");
        hub.addInitializers(NoTestParts::register);
        hub.setDefaultProperties(settings(mailbox, salesforce));
        ConfigurableApplicationContext running = hub.run(args);
        URI url =
                URI.create(
                        "http://localhost:"
                                + running.getEnvironment().getProperty("local.server.port"));
        announce(url);
        play(url, mailbox);
    }

    private static void play(URI url, DemoMailbox mailbox) throws IOException {
        DemoWebhooks webhooks = new DemoWebhooks(url);
        DemoDay day =
                new DemoDay(
                        DemoScript.load(),
                        new DemoShop(webhooks),
                        new DemoChat(webhooks),
                        new DemoSwitchboard(CALL_RECORDS),
                        mailbox);
        Thread player = new Thread(() -> play(day), "demo-company");
        player.setDaemon(true);
        player.start();
    }

    private static void play(DemoDay day) {
        try {
            day.play();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("The demo company has stopped; the hub goes on", e);
        }
    }

    private static Map<String, Object> settings(DemoMailbox mailbox, SalesforceStandIn salesforce) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("tributary.data-directory", "./data");
        settings.put("tributary.security.mode", "off");
        settings.put("tributary.imap.enabled", "true");
        settings.put("tributary.imap.source", "imap/care");
        settings.put("tributary.imap.host", "127.0.0.1");
        settings.put("tributary.imap.port", mailbox.port());
        settings.put("tributary.imap.secure", "imap");
        settings.put("tributary.imap.username", DemoMailbox.ADDRESS);
        settings.put("tributary.imap.password", DemoMailbox.PASSWORD);
        settings.put("tributary.imap.own", "@demo-shop.example");
        settings.put("tributary.imap.delay", "1000");
        settings.put("tributary.asterisk-cdr.enabled", "true");
        settings.put("tributary.asterisk-cdr.source", "pbx/hotline");
        settings.put("tributary.asterisk-cdr.directory", CALL_RECORDS.toString());
        settings.put("tributary.asterisk-cdr.region", "ES");
        settings.put("tributary.asterisk-cdr.user-field-reference", "order");
        settings.put("tributary.asterisk-cdr.own", DemoSwitchboard.HOTLINE);
        settings.put("tributary.shopify.enabled", "true");
        settings.put("tributary.shopify.source", "shopify/demo-shop");
        settings.put("tributary.shopify.secret", DemoShop.SECRET);
        settings.put("tributary.whatsapp.enabled", "true");
        settings.put("tributary.whatsapp.source", "whatsapp/demo-shop");
        settings.put("tributary.whatsapp.secret", DemoChat.SECRET);
        settings.put("tributary.whatsapp.verify-token", "demo");
        settings.put("tributary.salesforce.enabled", "true");
        settings.put("tributary.targets[salesforce/main].customers", "20");
        settings.put("tributary.salesforce.login-url", salesforce.url().toString());
        settings.put("tributary.salesforce.client-id", SalesforceStandIn.CLIENT_ID);
        settings.put("tributary.salesforce.client-secret", SalesforceStandIn.CLIENT_SECRET);
        return settings;
    }

    private static void announce(URI url) {
        LOG.info(
                """

                The demo company is open.
                  Console    {}/
                  API        {}/api/v1/customers?q=ana
                  OpenAPI    {}/openapi.json
                  Health     {}/actuator/health
                Its customers get in touch by mail, phone, shop and WhatsApp from now on; Ctrl+C closes it.
                """,
                url,
                url,
                url,
                url);
    }
}
