package io.tributary.connectors.salesforce;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.component.salesforce.AuthenticationType;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** The events of one topic. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "salesforce-events",
        title = "Salesforce Events",
        syntax = "salesforce-events:topic",
        consumerOnly = true,
        category = {Category.SAAS})
public final class SalesforceEventsEndpoint extends DefaultEndpoint {

    @UriPath(description = "The topic, for example data/ChangeEvents or event/Shipped__e")
    @Metadata(required = true)
    private String topic = "";

    @UriParam(description = "Names the source whose position is kept")
    @Metadata(required = true)
    private String source = "";

    @UriParam(
            description = "The org's My Domain address, where client credentials are taken",
            defaultValue = "https://login.salesforce.com")
    private String loginUrl = "https://login.salesforce.com";

    @UriParam(label = "security", description = "Consumer key of the app", secret = true)
    @Metadata(required = true)
    private String clientId = "";

    @UriParam(label = "security", description = "Consumer secret of the app", secret = true)
    @Metadata(required = true)
    private String clientSecret = "";

    @UriParam(description = "Version of the REST API that gaps are read by", defaultValue = "62.0")
    private String apiVersion = "62.0";

    @UriParam(description = "Host of the Pub/Sub API", defaultValue = "api.pubsub.salesforce.com")
    private String pubSubHost = "api.pubsub.salesforce.com";

    @UriParam(description = "Port of the Pub/Sub API", defaultValue = "7443")
    private int pubSubPort = 7443;

    @UriParam(
            label = "security",
            description = "Whether the Pub/Sub API is spoken to without TLS, as in tests",
            defaultValue = "false")
    private boolean plainText = false;

    @UriParam(
            description =
                    "Objects that are queried for what was changed while Salesforce's events were"
                            + " missed, comma separated; none for topics of platform events",
            defaultValue = "")
    private String objects = "";

    @UriParam(description = "How many hours Salesforce keeps events", defaultValue = "72")
    private int retentionHours = 72;

    @UriParam(
            description =
                    "How many records of an object, changed in a gap, are read by Bulk API 2.0 instead"
                            + " of pages of the REST API",
            defaultValue = "10000")
    private int bulkFrom = 10_000;

    @UriParam(
            description = "Milliseconds that a query job of Bulk API 2.0 may take",
            defaultValue = "7200000")
    private long bulkTimeout = 7_200_000;

    @UriParam(
            description = "Milliseconds without an event after which the hub subscribes anew",
            defaultValue = "600000")
    private long silence = 600_000;

    @UriParam(description = "How many events are asked for at a time", defaultValue = "50")
    private int batchSize = 50;

    @UriParam(
            description = "Milliseconds before the first new try; twice as many each time",
            defaultValue = "1000")
    private long retryDelay = 1000;

    @UriParam(description = "Milliseconds between two tries at most", defaultValue = "60000")
    private long maxRetryDelay = 60_000;

    SalesforceEventsEndpoint(String uri, SalesforceEventsComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "salesforce-events only receives: use it in 'from'");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        SalesforceEventsConsumer consumer = new SalesforceEventsConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /** Camel's component, not started: each has a login and a session of its own. */
    SalesforceComponent org() {
        SalesforceComponent org = new SalesforceComponent();
        org.setCamelContext(getCamelContext());
        org.setLoginUrl(loginUrl);
        org.setClientId(clientId);
        org.setClientSecret(clientSecret);
        org.setAuthenticationType(AuthenticationType.CLIENT_CREDENTIALS);
        org.setHttpClientConnectionTimeout(10_000);
        org.setHttpClientIdleTimeout(60_000);
        org.setHttpRequestTimeout(60_000);
        org.setPubSubHost(pubSubHost);
        org.setPubSubPort(pubSubPort);
        return org;
    }

    List<String> queried() {
        return Pattern.compile(",")
                .splitAsStream(objects)
                .map(String::strip)
                .filter(name -> name.matches("\\w{1,80}"))
                .toList();
    }

    Duration retention() {
        return Duration.ofHours(retentionHours);
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getLoginUrl() {
        return loginUrl;
    }

    public void setLoginUrl(String loginUrl) {
        this.loginUrl = loginUrl;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public String getPubSubHost() {
        return pubSubHost;
    }

    public void setPubSubHost(String pubSubHost) {
        this.pubSubHost = pubSubHost;
    }

    public int getPubSubPort() {
        return pubSubPort;
    }

    public void setPubSubPort(int pubSubPort) {
        this.pubSubPort = pubSubPort;
    }

    public boolean isPlainText() {
        return plainText;
    }

    public void setPlainText(boolean plainText) {
        this.plainText = plainText;
    }

    public String getObjects() {
        return objects;
    }

    public void setObjects(String objects) {
        this.objects = objects;
    }

    public int getRetentionHours() {
        return retentionHours;
    }

    public void setRetentionHours(int retentionHours) {
        this.retentionHours = retentionHours;
    }

    public long getSilence() {
        return silence;
    }

    public void setSilence(long silence) {
        this.silence = silence;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    public int getBulkFrom() {
        return bulkFrom;
    }

    public void setBulkFrom(int bulkFrom) {
        this.bulkFrom = bulkFrom;
    }

    public long getBulkTimeout() {
        return bulkTimeout;
    }

    public void setBulkTimeout(long bulkTimeout) {
        this.bulkTimeout = bulkTimeout;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getMaxRetryDelay() {
        return maxRetryDelay;
    }

    public void setMaxRetryDelay(long maxRetryDelay) {
        this.maxRetryDelay = maxRetryDelay;
    }
}
