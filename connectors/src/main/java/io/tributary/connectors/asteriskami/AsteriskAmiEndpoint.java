package io.tributary.connectors.asteriskami;

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
        scheme = "asterisk-ami",
        title = "Asterisk AMI",
        syntax = "asterisk-ami:host:port",
        consumerOnly = true,
        category = {Category.NETWORKING})
public final class AsteriskAmiEndpoint extends DefaultEndpoint {

    @UriPath(description = "Host of the manager interface")
    @Metadata(required = true)
    private String host = "";

    @UriPath(description = "Port of the manager interface", defaultValue = "5038")
    @Metadata(required = true)
    private int port = 5038;

    @UriParam(label = "security", description = "User of manager.conf")
    @Metadata(required = true)
    private String username = "";

    @UriParam(label = "security", description = "Secret of the user", secret = true)
    @Metadata(required = true)
    private String password = "";

    @UriParam(
            description = "Classes of events to ask Asterisk for",
            defaultValue = "call,cdr,cel,agent")
    private String eventMask = "call,cdr,cel,agent";

    @UriParam(description = "Names of the events to hand on, comma separated")
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

    AsteriskAmiEndpoint(String uri, AsteriskAmiComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("asterisk-ami only reads: use it in 'from'");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        AmiAddress address =
                new AmiAddress(
                        host, port, username, password, eventMask, connectTimeout, pingInterval);
        LiveConsumer consumer =
                new LiveConsumer(
                        this,
                        processor,
                        new AmiLines(address, names(events)),
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

    public String getEventMask() {
        return eventMask;
    }

    public void setEventMask(String eventMask) {
        this.eventMask = eventMask;
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
