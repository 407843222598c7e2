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
public final class DemoCompany implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);

    private final DemoMailbox mailbox = new DemoMailbox();
    private final SalesforceStandIn salesforce = SalesforceStandIn.start(0);
    private final ConfigurableApplicationContext hub;
    private final URI url;
    private final DemoDay day;

    private DemoCompany(Path data, String... args) throws IOException {
        Path callRecords = data.resolve("demo").resolve("cdr-csv").toAbsolutePath();
        SpringApplication application = new SpringApplication(TributaryHub.class);
        application.setAdditionalProfiles("demo");
        application.addInitializers(NoTestParts::register);
        application.setDefaultProperties(settings(data, callRecords));
        hub = application.run(args);
        url =
                URI.create(
                        "http://localhost:"
                                + hub.getEnvironment().getProperty("local.server.port"));
        DemoWebhooks webhooks = new DemoWebhooks(url);
        day =
                new DemoDay(
                        DemoScript.load(),
                        new DemoShop(webhooks),
                        new DemoChat(webhooks),
                        new DemoSwitchboard(callRecords),
                        mailbox);
    }

    public static void main(String[] args) throws Exception {
        @SuppressWarnings("resource") // open until the process ends
        DemoCompany company = open(Path.of("data"), args);
        announce(company.url);
        Thread player = new Thread(company::playOn, "demo-company");
        player.setDaemon(true);
        player.start();
    }

    /** Starts the hub and what is around it; nothing happens yet. */
    static DemoCompany open(Path data, String... args) throws IOException {
        return new DemoCompany(data, args);
    }

    URI url() {
        return url;
    }

    SalesforceStandIn salesforce() {
        return salesforce;
    }

    DemoDay day() {
        return day;
    }

    @Override
    public void close() {
        hub.close();
        salesforce.close();
        mailbox.stop();
    }

    private void playOn() {
        try {
            day.playOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("The demo company has stopped; the hub goes on", e);
        }
    }

    private Map<String, Object> settings(Path data, Path callRecords) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.address", "127.0.0.1");
        settings.put("tributary.data-directory", data.toString());
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
        settings.put("tributary.asterisk-cdr.directory", callRecords.toString());
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
