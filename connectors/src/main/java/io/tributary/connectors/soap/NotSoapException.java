package io.tributary.connectors.soap;

/** The body is no SOAP message; the message says why, and quotes nothing of it. */
final class NotSoapException extends Exception {

    private static final long serialVersionUID = 1L;

    NotSoapException(String message) {
        super(message);
    }
}
