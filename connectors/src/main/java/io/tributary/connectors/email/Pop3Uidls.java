package io.tributary.connectors.email;

import io.tributary.history.failure.TransientFailure;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import org.apache.camel.component.mail.DefaultMailUidGenerator;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.jspecify.annotations.Nullable;

/**
 * Names a mail of a POP3 mailbox by its UIDL. All of a mailbox are asked for in one command,
 * however many mails there are; Camel's own names would have the header of each fetched at every
 * look.
 *
 * <p>Where a server knows no UIDL, Camel's names are taken: the {@code Message-ID}.
 */
public final class Pop3Uidls implements MailUidGenerator {

    private final MailUidGenerator otherwise = new DefaultMailUidGenerator();
    private @Nullable Message listed;

    /**
     * @throws TransientFailure if the server does not tell now
     */
    @Override
    public synchronized String generateUuid(MailEndpoint endpoint, Message mail) {
        try {
            String uidl = mail.getFolder() instanceof POP3Folder folder ? uidl(folder, mail) : null;
            return uidl == null ? otherwise.generateUuid(endpoint, mail) : uidl;
        } catch (MessagingException e) {
            throw new TransientFailure("the mail server does not tell the UIDL of a mail", e);
        }
    }

    private @Nullable String uidl(POP3Folder folder, Message mail) throws MessagingException {
        // Mails are other objects whenever the folder is opened anew.
        if (mail.getMessageNumber() == 1 && mail != listed) {
            list(folder);
            listed = mail;
        }
        return folder.getUID(mail);
    }

    private static void list(Folder folder) throws MessagingException {
        FetchProfile uidls = new FetchProfile();
        uidls.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(folder.getMessages(), uidls);
    }
}
