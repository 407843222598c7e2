package io.tributary.connectors.xmpp;

import java.util.Arrays;
import java.util.List;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Messages of one account. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "xmpp-receiver",
        title = "XMPP Receiver",
        syntax = "xmpp-receiver:host:port",
        consumerOnly = true,
        category = {Category.CHAT})
public final class XmppReceiverEndpoint extends DefaultEndpoint {

    private static final int MOST_DOUBLINGS = 16;

    @UriPath(description = "Host of the server")
    @Metadata(required = true)
    private String host = "";

    @UriPath(description = "Port of the server", defaultValue = "5222")
    @Metadata(required = true)
    private int port = 5222;

    @UriParam(label = "security", description = "The account: support@shop.example")
    @Metadata(required = true)
    private String account = "";

    @UriParam(label = "security", description = "Password of the account", secret = true)
    @Metadata(required = true)
    private String password = "";

    @UriParam(
            label = "security",
            description =
                    "Whether TLS is insisted on; without it only for a server on the same machine",
            defaultValue = "true")
    private boolean secure = true;

    @UriParam(description = "What this device of the account is called", defaultValue = "tributary")
    private String resource = "tributary";

    @UriParam(
            description =
                    "How much this device wants messages that are for no device in particular",
            defaultValue = "0")
    private int priority = 0;

    @UriParam(description = "Rooms to be in, comma separated")
    private String rooms = "";

    @UriParam(description = "The nickname in rooms", defaultValue = "tributary")
    private String nickname = "tributary";

    @UriParam(
            description =
                    "Whether the archives (XEP-0313) of the account and of the rooms are read for"
                            + " what was missed; the option 'source' must be given then",
            defaultValue = "false")
    private boolean archive = false;

    @UriParam(description = "Names the source whose positions in the archives are kept")
    private String source = "";

    @UriParam(
            description = "Milliseconds to wait for a connection, and for answers",
            defaultValue = "10000")
    private int connectTimeout = 10_000;

    @UriParam(
            description = "Milliseconds after which the server is asked whether it is there",
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

    XmppReceiverEndpoint(String uri, XmppReceiverComponent component) {
        super(uri, component);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("xmpp-receiver only receives: use it in 'from'");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        XmppReceiverConsumer consumer = new XmppReceiverConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    XmppLine line() {
        return new XmppLine(host, port, account, password, secure, resource, connectTimeout);
    }

    /** Milliseconds before the next try after so many failures in a row. */
    long pause(int failures) {
        return Math.min(
                (long) reconnectDelay << Math.min(failures, MOST_DOUBLINGS), maxReconnectDelay);
    }

    List<String> roomNames() {
        return Arrays.stream(rooms.split(",", -1))
                .map(String::strip)
                .filter(room -> !room.isEmpty())
                .toList();
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

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
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

    public String getResource() {
        return resource;
    }

    public void setResource(String resource) {
        this.resource = resource;
    }

    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public String getRooms() {
        return rooms;
    }

    public void setRooms(String rooms) {
        this.rooms = rooms;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    public boolean isArchive() {
        return archive;
    }

    public void setArchive(boolean archive) {
        this.archive = archive;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
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
}
