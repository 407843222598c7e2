package io.tributary.hub.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tributary.hub.demo.DemoScript.Person;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The demo company's support mailbox: an IMAP server, with copies of what support answers. */
final class DemoMailbox {

    static final String ADDRESS = "care@demo-shop.example";
    static final String PASSWORD = "demo";

    private static final DateTimeFormatter ATTRIBUTED =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy 'at' h:mm a", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final GreenMail server;
    private final GreenMailUser mailbox;
    private final Map<Person, MimeMessage> lastMails = new HashMap<>();

    DemoMailbox() {
        server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        server.start();
        mailbox = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    int port() {
        return server.getImap().getPort();
    }

    void mail(Person person, String id, String subject, String text, Instant at)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = message(at, text);
        mail.setFrom(new InternetAddress(person.email(), person.name(), "UTF-8"));
        mail.setRecipients(Message.RecipientType.TO, ADDRESS);
        mail.setSubject(subject, "UTF-8");
        deliver(mail, id);
        lastMails.put(person, mail);
    }

    /** Answers the person's last mail, with its text quoted below. */
    void answer(Person person, String id, String text, Instant at)
            throws MessagingException, UnsupportedEncodingException, java.io.IOException {
        MimeMessage asked = lastMails.get(person);
        String quoted = asked.getContent().toString().strip().replaceAll("(?m)^", "> ");
        MimeMessage mail = message(at, text + "\n\n" + attribution(person, asked) + "\n" + quoted);
        mail.setFrom(new InternetAddress(ADDRESS, "Customer care", "UTF-8"));
        mail.setRecipients(Message.RecipientType.TO, person.email());
        mail.setSubject("Re: " + asked.getSubject(), "UTF-8");
        mail.setHeader("In-Reply-To", asked.getMessageID());
        mail.setHeader("References", asked.getMessageID());
        deliver(mail, id);
    }

    private static String attribution(Person person, MimeMessage asked) throws MessagingException {
        return "On "
                + ATTRIBUTED.format(asked.getSentDate().toInstant())
                + ", "
                + person.name()
                + " <"
                + person.email()
                + "> wrote:";
    }

    private static MimeMessage message(Instant at, String text) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setSentDate(Date.from(at));
        mail.setText(text, StandardCharsets.UTF_8.name());
        return mail;
    }

    private void deliver(MimeMessage mail, String id) throws MessagingException {
        mail.saveChanges();
        mail.setHeader("Message-ID", "<" + id + "@demo-shop.example>");
        mailbox.deliver(mail);
    }

    void stop() {
        server.stop();
    }
}
