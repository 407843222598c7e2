package io.tributary.connectors.smpp;

import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;
import org.jsmpp.bean.BindType;

/** Messages of one SMSC. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "smpp-receiver",
        title = "SMPP Receiver",
        syntax = "smpp-receiver:host:port",
        consumerOnly = true,
        category = {Category.MOBILE})
public final class SmppReceiverEndpoint extends DefaultEndpoint {

    @UriPath(description = "Host of the SMSC")
    @Metadata(required = true)
    private String host = "";

    @UriPath(description = "Port of the SMSC", defaultValue = "2775")
    @Metadata(required = true)
    private int port = 2775;

    @UriParam(label = "security", description = "The name that the SMSC knows the hub by")
    @Metadata(required = true)
    private String systemId = "";

    @UriParam(label = "security", description = "The password of that name", secret = true)
    @Metadata(required = true)
    private String password = "";

    @UriParam(description = "What kind of system the hub is to the SMSC, if the SMSC asks for one")
    private String systemType = "";

    @UriParam(
            description = "How to bind: receiver or transceiver, for an SMSC that knows no other",
            defaultValue = "receiver")
    private String bind = "receiver";

    @UriParam(description = "The addresses to receive messages for, if the SMSC asks for them")
    private String addressRange = "";

    @UriParam(
            label = "security",
            description = "Whether the SMSC is spoken to over TLS",
            defaultValue = "false")
    private boolean secure = false;

    @UriParam(
            description = "Milliseconds to wait for a connection, and for the answer to a bind",
            defaultValue = "10000")
    private int connectTimeout = 10_000;

    @UriParam(
            description =
                    "Milliseconds of silence after which the SMSC is asked whether it is there",
            defaultValue = "30000")
    private int enquireLinkTimer = 30_000;

    @UriParam(
            description =
                    "Milliseconds before the first try to bind again; twice as many each time",
            defaultValue = "1000")
    private int reconnectDelay = 1000;

    @UriParam(
            description = "Milliseconds between two tries to bind at most",
            defaultValue = "60000")
    private int maxReconnectDelay = 60_000;

    @UriParam(description = "How many messages are handed on at the same time", defaultValue = "10")
    private int concurrency = 10;

    @UriParam(
            description =
                    "Messages that may wait to be handed on; then the SMSC is told to send them later",
            defaultValue = "100")
    private int queueSize = 100;

    SmppReceiverEndpoint(String uri, SmppReceiverComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("smpp-receiver only receives: use it in 'from'");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        SmppReceiverConsumer consumer = new SmppReceiverConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /**
     * @throws IllegalArgumentException if the option says neither
     */
    BindType bindType() {
        return switch (bind) {
            case "receiver" -> BindType.BIND_RX;
            case "transceiver" -> BindType.BIND_TRX;
            default ->
                    throw new IllegalArgumentException(
                            "smpp-receiver: the option 'bind' must be receiver or transceiver");
        };
    }

    SmppLine line() {
        return new SmppLine(host, port, secure, connectTimeout);
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

    public String getSystemId() {
        return systemId;
    }

    public void setSystemId(String systemId) {
        this.systemId = systemId;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getSystemType() {
        return systemType;
    }

    public void setSystemType(String systemType) {
        this.systemType = systemType;
    }

    public String getBind() {
        return bind;
    }

    public void setBind(String bind) {
        this.bind = bind;
    }

    public String getAddressRange() {
        return addressRange;
    }

    public void setAddressRange(String addressRange) {
        this.addressRange = addressRange;
    }

    public boolean isSecure() {
        return secure;
    }

    public void setSecure(boolean secure) {
        this.secure = secure;
    }

    public int getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(int connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public int getEnquireLinkTimer() {
        return enquireLinkTimer;
    }

    public void setEnquireLinkTimer(int enquireLinkTimer) {
        this.enquireLinkTimer = enquireLinkTimer;
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

    public int getConcurrency() {
        return concurrency;
    }

    public void setConcurrency(int concurrency) {
        this.concurrency = concurrency;
    }

    public int getQueueSize() {
        return queueSize;
    }

    public void setQueueSize(int queueSize) {
        this.queueSize = queueSize;
    }
}
