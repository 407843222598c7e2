package io.tributary.routes.xmpp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A real server, a child of the test: it serves {@value #SHOP} with rooms, and {@value #ELSEWHERE}.
 * Everybody's password is {@value #PASSWORD}. A room in which somebody says {@value #FORGET} knows
 * no longer that the hub is in it, and tells nobody.
 */
final class Prosody implements AutoCloseable {

    static final String SHOP = "shop.example";
    static final String ELSEWHERE = "example.org";
    static final String ROOM = "help@rooms.shop.example";
    static final String PASSWORD = "p&ss+%41)w/rd";
    static final String FORGET = "Forget the hub.";

    private static final Path PROGRAM = Path.of("/usr/bin/prosody");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final int port = freePort();
    private Process process;

    private Prosody(Path directory) {
        this.directory = directory;
    }

    /** Skips the test where there is no Prosody. */
    static Prosody start(Path directory, TestCertificate certificate) throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM), "Prosody is missing: install prosody");
        Prosody prosody = new Prosody(directory);
        prosody.configure(certificate);
        prosody.run();
        return prosody;
    }

    int port() {
        return port;
    }

    void run() throws IOException {
        process =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-F",
                                "--config",
                                directory.resolve("prosody.cfg.lua").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("output").toFile())
                        .start();
        await().atMost(PATIENCE)
                .failFast("Prosody is gone: " + directory, () -> !process.isAlive())
                .until(this::answers);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void configure(TestCertificate certificate) throws IOException {
        for (String each : new String[] {"support@" + SHOP, "ana@" + ELSEWHERE}) {
            String user = each.substring(0, each.indexOf('@'));
            String host = each.substring(each.indexOf('@') + 1).replace(".", "%2e");
            Path accounts =
                    Files.createDirectories(directory.resolve("data/" + host + "/accounts"));
            Files.writeString(
                    accounts.resolve(user + ".dat"),
                    "return { [\"password\"] = \"%s\" };\n".formatted(PASSWORD));
        }
        Files.writeString(
                Files.createDirectories(directory.resolve("modules")).resolve("mod_forget.lua"),
                """
                module:hook("muc-occupant-groupchat", function (event)
                  if event.stanza:get_child_text("body") == "@words" then
                    local hub = event.room:get_occupant_by_nick(event.room.jid .. "/tributary");
                    hub.role = nil;
                    event.room:save_occupant(hub);
                  end
                end, 100);
                """
                        .replace("@words", FORGET));
        Files.writeString(
                directory.resolve("prosody.cfg.lua"),
                """
                run_as_root = true
                data_path = "@dir/data"
                plugin_paths = { "@dir/modules" }
                log = { info = "@dir/log" }
                interfaces = { "127.0.0.1" }
                c2s_ports = { @port }
                modules_enabled = {
                  "roster", "saslauth", "tls", "disco", "carbons", "smacks", "ping", "mam"
                }
                modules_disabled = { "s2s" }
                authentication = "internal_plain"
                c2s_require_encryption = false
                allow_unencrypted_plain_auth = true
                ssl = { key = "@key"; certificate = "@certificate" }
                VirtualHost "shop.example"
                VirtualHost "example.org"
                Component "rooms.shop.example" "muc"
                  modules_enabled = { "muc_mam", "forget" }
                  muc_room_default_persistent = true
                """
                        .replace("@dir", directory.toString())
                        .replace("@port", String.valueOf(port))
                        .replace("@key", certificate.key().toString())
                        .replace("@certificate", certificate.certificate().toString()));
    }

    private boolean answers() {
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
