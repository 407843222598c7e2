package io.tributary.routes.email;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A real mail server, a child of the test: any user gets in with {@link #PASSWORD}, or with a token
 * that the introspection endpoint says is the user's.
 */
final class Dovecot implements AutoCloseable {

    static final String PASSWORD = "p&ss+%41)w/rd";

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;
    private final int imap = freePort();
    private final int pop3 = freePort();
    private Process process;

    private Dovecot(Path directory) {
        this.directory = directory;
    }

    /** Skips the test where there is no Dovecot. */
    static Dovecot start(Path directory, URI introspection) throws Exception {
        assumeTrue(
                Files.isExecutable(PROGRAM)
                        && Files.exists(Path.of("/usr/lib/dovecot/imap"))
                        && Files.exists(Path.of("/usr/lib/dovecot/pop3")),
                "Dovecot is missing: install dovecot-imapd and dovecot-pop3d");
        Dovecot dovecot = new Dovecot(directory);
        dovecot.configure(introspection);
        dovecot.run();
        return dovecot;
    }

    int imapPort() {
        return imap;
    }

    int pop3Port() {
        return pop3;
    }

    void run() throws IOException {
        process =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-F",
                                "-c",
                                directory.resolve("dovecot.conf").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("output").toFile())
                        .start();
        await().atMost(PATIENCE)
                .failFast("Dovecot is gone: " + directory, () -> !process.isAlive())
                .until(() -> answers(imap) && answers(pop3));
    }

    /** Its children go on for as long as somebody is connected to them. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroy);
    }

    /** Puts mails into the user's inbox. */
    void deliver(String user, Message... mails) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, user, PASSWORD);
            store.getFolder("INBOX").appendMessages(mails);
        }
    }

    int count(String user) throws MessagingException {
        return look(user, Folder::getMessageCount);
    }

    int unseen(String user) throws MessagingException {
        return look(user, Folder::getUnreadMessageCount);
    }

    private int look(String user, Look look) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imap, user, PASSWORD);
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                return look.at(folder);
            }
        }
    }

    private interface Look {
        int at(Folder folder) throws MessagingException;
    }

    private void configure(URI introspection) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path mail = Files.createDirectory(directory.resolve("mail"));
        Files.setPosixFilePermissions(mail, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(
                directory.resolve("oauth2.conf"),
                """
                introspection_mode = post
                introspection_url = %s
                username_attribute = username
                active_attribute = active
                active_value = true
                """
                        .formatted(introspection));
        String user = ROOT ? "mail" : System.getProperty("user.name");
        String group =
                ROOT
                        ? "mail"
                        : Files.readAttributes(mail, PosixFileAttributes.class).group().getName();
        Files.writeString(
                directory.resolve("dovecot.conf"), settings(user, group) + (ROOT ? "" : oneUser()));
    }

    private String settings(String user, String group) {
        return """
        protocols = imap pop3
        listen = 127.0.0.1
        base_dir = @dir/run
        state_dir = @dir/state
        log_path = @dir/log
        ssl = no
        disable_plaintext_auth = no
        auth_mechanisms = plain xoauth2
        mail_location = maildir:@dir/mail/%u
        first_valid_uid = 1
        service imap-login {
          inet_listener imap {
            port = @imap
          }
          inet_listener imaps {
            port = 0
          }
        }
        service pop3-login {
          inet_listener pop3 {
            port = @pop3
          }
          inet_listener pop3s {
            port = 0
          }
        }
        passdb {
          driver = oauth2
          mechanisms = xoauth2
          args = @dir/oauth2.conf
        }
        passdb {
          driver = static
          mechanisms = plain
          args = password=@password
        }
        userdb {
          driver = static
          args = uid=@user gid=@group home=@dir/mail/%u
        }
        """
                .replace("@dir", directory.toString())
                .replace("@imap", String.valueOf(imap))
                .replace("@pop3", String.valueOf(pop3))
                // Each percent sign would begin a variable.
                .replace("@password", PASSWORD.replace("%", "%%"))
                .replace("@user", user)
                .replace("@group", group);
    }

    /** Without root, all of it runs as whoever runs the test. */
    private static String oneUser() {
        return """
        default_internal_user = @user
        default_login_user = @user
        service anvil {
          chroot =
        }
        service imap-login {
          chroot =
        }
        service pop3-login {
          chroot =
        }
        """
                .replace("@user", System.getProperty("user.name"));
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
