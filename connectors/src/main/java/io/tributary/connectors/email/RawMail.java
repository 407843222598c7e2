package io.tributary.connectors.email;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a mail that Camel fetched the untouched bytes and what {@code hub:accept} needs to know.
 *
 * <ol>
 *   <li>All headers are removed. Camel makes one of each header of the mail, so that whoever writes
 *       a mail could set {@code CamelHttpUri} for a later step, or {@code delete} and {@code
 *       moveTo} for the mail consumer itself.
 *   <li>The body becomes the bytes that the server holds.
 *   <li>{@value #EVENT_ID} is {@code folder:uidvalidity:uid}, which names the mail for as long as
 *       the server keeps its promise (RFC 9051); {@value #HEADERS} tells {@code mailbox}, the
 *       folder, and {@code internaldate}, when the server got the mail.
 * </ol>
 */
public final class RawMail {

    static final String EVENT_ID = "tributary-event-id";
    static final String CONTENT_TYPE = "tributary-content-type";
    static final String HEADERS = "tributary-headers";

    private static final int USUAL_SIZE = 16 * 1024;

    /**
     * Changes the exchange's message as said above. To be called while the folder is open.
     *
     * @throws TransientFailure if the server does not give the mail away now; it stays unseen
     * @throws PermanentFailure if the body is no mail: the consumer needs {@code
     *     mapMailMessage=false}
     */
    public void take(Exchange exchange) {
        org.apache.camel.Message message = exchange.getMessage();
        message.removeHeaders("*");
        if (!(message.getBody() instanceof Message mail)) {
            throw new PermanentFailure(
                    "expected a mail as the server holds it: set mapMailMessage=false", null);
        }
        try {
            message.setBody(bytes(mail));
            String id = eventId(mail);
            if (id != null) {
                message.setHeader(EVENT_ID, id);
            }
            message.setHeader(CONTENT_TYPE, "message/rfc822");
            message.setHeader(HEADERS, origin(mail));
        } catch (IOException | MessagingException e) {
            throw new TransientFailure(
                    "the mail server did not give the mail away; it stays unseen and is fetched again",
                    e);
        }
    }

    private static byte[] bytes(Message mail) throws IOException, MessagingException {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(Math.max(mail.getSize(), USUAL_SIZE));
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** Null if the store has no lasting ids; the hub then takes the hash of the bytes. */
    private static @Nullable String eventId(Message mail) throws MessagingException {
        Folder folder = mail.getFolder();
        return folder instanceof UIDFolder uids
                ? folder.getFullName() + ":" + uids.getUIDValidity() + ":" + uids.getUID(mail)
                : null;
    }

    private static Map<String, String> origin(Message mail) throws MessagingException {
        Map<String, String> origin = new TreeMap<>();
        Folder folder = mail.getFolder();
        if (folder != null) {
            origin.put("mailbox", folder.getFullName());
        }
        Date received = mail.getReceivedDate();
        if (received != null) {
            origin.put("internaldate", received.toInstant().toString());
        }
        return origin;
    }
}
