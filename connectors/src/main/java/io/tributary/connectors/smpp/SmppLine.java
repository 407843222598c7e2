package io.tributary.connectors.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/**
 * The way to an SMSC. Over TLS its certificate must be one that the Java platform trusts, and of
 * the host that was asked for; jsmpp's own factory looks at no name and waits without end.
 *
 * @param timeout milliseconds for a connection, and for each step of TLS
 */
record SmppLine(String host, int port, boolean secure, int timeout) implements ConnectionFactory {

    @Override
    public Connection createConnection(String toHost, int toPort) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(toHost, toPort), timeout);
            socket.setSoTimeout(timeout);
            return new SocketConnection(secure ? encrypted(socket) : socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private Socket encrypted(Socket socket) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket encrypted = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
