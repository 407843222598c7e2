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
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of a mail that Camel fetched the untouched bytes and what {@code hub:accept} needs to know.
 *
 * <ol>
 *   <li>The message is replaced by a new one with nothing in it. Camel's own makes a header of each
 *       header of the mail, as soon as anybody looks for one: so whoever writes a mail could set
 *       {@code CamelBeanMethodName} for a later step, or {@code delete} and {@code moveTo} for the
 *       mail consumer itself; and a mail whose headers are broken could not be taken.
 *   <li>The body becomes the bytes that the server holds.
 *   <li>{@value #EVENT_ID} is {@code folder:uidvalidity:uid}, which names the mail for as long as
 *       the server keeps its promise (RFC 9051); {@value #HEADERS} tells {@code mailbox}, the
 *       folder, and {@code internaldate}, when the server got the mail.
 * </ol>
 *
 * <p>A processor and no bean, because a call of a bean looks for headers first.
 */
public final class RawMail implements Processor {

    static final String EVENT_ID = "tributary-event-id";
    static final String CONTENT_TYPE = "tributary-content-type";
    static final String HEADERS = "tributary-headers";

    private static final Logger LOG = LoggerFactory.getLogger(RawMail.class);
    private static final int USUAL_SIZE = 16 * 1024;

    /**
     * Changes the exchange's message as said above. To be called while the folder is open.
     *
     * @throws TransientFailure if the server does not give the mail away now; it stays unseen
     * @throws PermanentFailure if the body is no mail: the consumer needs {@code
     *     mapMailMessage=false}
     */
    @Override
    public void process(Exchange exchange) {
        if (!(exchange.getIn().getBody() instanceof Message mail)) {
            throw new PermanentFailure(
                    "expected a mail as the server holds it: set mapMailMessage=false", null);
        }
        DefaultMessage raw = new DefaultMessage(exchange.getContext());
        try {
            raw.setBody(bytes(mail));
            String id = eventId(mail);
            if (id != null) {
                raw.setHeader(EVENT_ID, id);
            }
            raw.setHeader(CONTENT_TYPE, "message/rfc822");
            raw.setHeader(HEADERS, origin(mail));
        } catch (IOException | MessagingException e) {
            throw new TransientFailure(
                    "the mail server did not give the mail away; it stays unseen and is fetched again",
                    e);
        } finally {
            exchange.setIn(raw);
        }
    }

    private static byte[] bytes(Message mail) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
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
        Date received = receivedDate(mail);
        if (received != null) {
            origin.put("internaldate", received.toInstant().toString());
        }
        return origin;
    }

    /** Null where the server does not tell; some do not for mails whose headers are broken. */
    private static @Nullable Date receivedDate(Message mail) {
        try {
            return mail.getReceivedDate();
        } catch (MessagingException notTold) {
            LOG.debug("the mail server does not tell when a mail arrived", notTold);
            return null;
        }
    }
}
