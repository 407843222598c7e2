package io.tributary.connectors.asteriskari;

import io.tributary.connectors.live.Backoff;
import io.tributary.connectors.live.LiveConsumer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Events of one Asterisk. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "asterisk-ari",
        title = "Asterisk ARI",
        syntax = "asterisk-ari:host:port",
        consumerOnly = true,
        category = {Category.NETWORKING})
public final class AsteriskAriEndpoint extends DefaultEndpoint {

    @UriPath(description = "Host of the REST interface")
    @Metadata(required = true)
    private String host = "";

    @UriPath(description = "Port of the REST interface", defaultValue = "8089")
    @Metadata(required = true)
    private int port = 8089;

    @UriParam(label = "security", description = "User of ari.conf")
    @Metadata(required = true)
    private String username = "";

    @UriParam(label = "security", description = "Password of the user", secret = true)
    @Metadata(required = true)
    private String password = "";

    @UriParam(
            label = "security",
            description = "Whether Asterisk is spoken to over TLS",
            defaultValue = "true")
    private boolean secure = true;

    @UriParam(
            description = "The Stasis application, which nobody else may listen to",
            defaultValue = "tributary")
    private String app = "tributary";

    @UriParam(
            description = "Whether events of what is in no application are told, too",
            defaultValue = "true")
    private boolean subscribeAll = true;

    @UriParam(description = "Types of the events to hand on, comma separated")
    @Metadata(required = true)
    private String events = "";

    @UriParam(description = "Milliseconds to wait for a connection", defaultValue = "10000")
    private int connectTimeout = 10_000;

    @UriParam(
            description =
                    "Milliseconds of silence after which Asterisk is asked whether it is there",
            defaultValue = "30000")
    private int pingInterval = 30_000;

    @UriParam(
            description =
                    "Milliseconds before the first try to connect again; twice as many each time",
            defaultValue = "1000")
    private int reconnectDelay = 1000;

    @UriParam(
            description = "Milliseconds between two tries to connect at most",
            defaultValue = "60000")
    private int maxReconnectDelay = 60_000;

    @UriParam(
            description = "Events that may wait to be handed on; then Asterisk has to wait",
            defaultValue = "10000")
    private int queueSize = 10_000;

    AsteriskAriEndpoint(String uri, AsteriskAriComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("asterisk-ari only reads: use it in 'from'");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        AriAddress address =
                new AriAddress(
                        host,
                        port,
                        secure,
                        app,
                        subscribeAll,
                        username,
                        password,
                        connectTimeout,
                        pingInterval);
        LiveConsumer consumer =
                new LiveConsumer(
                        this,
                        processor,
                        new AriLines(address, names(events)),
                        Backoff.ofMillis(reconnectDelay, maxReconnectDelay),
                        queueSize);
        configureConsumer(consumer);
        return consumer;
    }

    private static Set<String> names(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isSecure() {
        return secure;
    }

    public void setSecure(boolean secure) {
        this.secure = secure;
    }

    public String getApp() {
        return app;
    }

    public void setApp(String app) {
        this.app = app;
    }

    public boolean isSubscribeAll() {
        return subscribeAll;
    }

    public void setSubscribeAll(boolean subscribeAll) {
        this.subscribeAll = subscribeAll;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public int getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(int connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public int getPingInterval() {
        return pingInterval;
    }

    public void setPingInterval(int pingInterval) {
        this.pingInterval = pingInterval;
    }

    public int getReconnectDelay() {
        return reconnectDelay;
    }

    public void setReconnectDelay(int reconnectDelay) {
        this.reconnectDelay = reconnectDelay;
    }

    public int getMaxReconnectDelay() {
        return maxReconnectDelay;
    }

    public void setMaxReconnectDelay(int maxReconnectDelay) {
        this.maxReconnectDelay = maxReconnectDelay;
    }

    public int getQueueSize() {
        return queueSize;
    }

    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }
}
