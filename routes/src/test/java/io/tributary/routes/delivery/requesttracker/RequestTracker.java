package io.tributary.routes.delivery.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Request Tracker, a child of the test, with an empty database of its own. */
final class RequestTracker implements AutoCloseable {

    private static final Path SERVER =
            Path.of("/usr/share/request-tracker5/libexec/standalone_httpd");
    private static final Path SETUP = Path.of("/usr/sbin/rt-setup-database-5");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final int port = freePort();
    private Process process;
    private String token;

    private RequestTracker(Path directory) {
        this.directory = directory;
    }

    /** Skips the test where there is no Request Tracker. */
    static RequestTracker start(Path directory) throws Exception {
        assumeTrue(
                Files.isExecutable(SERVER) && Files.isExecutable(SETUP),
                "Request Tracker is missing: install request-tracker5, rt5-db-sqlite and"
                        + " rt5-standalone");
        RequestTracker tracker = new RequestTracker(directory);
        tracker.configure();
        tracker.run("setup", SETUP.toString(), "--action", "init", "--skip-create");
        tracker.token = tracker.user("tributary", "ShowTicketComments");
        tracker.process =
                tracker.command(
                                "server",
                                SERVER.toString(),
                                "--host",
                                "127.0.0.1",
                                "--port",
                                "" + tracker.port)
                        .start();
        await().atMost(PATIENCE)
                .failFast("Request Tracker is gone: " + directory, () -> !tracker.process.isAlive())
                .until(tracker::answers);
        return tracker;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Of a user who may do what the hub has to. */
    String token() {
        return token;
    }

    /** Makes a user who may comment on all tickets and open some, and tells a token. */
    String user(String name, String... rights) throws Exception {
        List<String> all = new ArrayList<>(List.of(rights));
        all.addAll(
                List.of(
                        "SeeQueue",
                        "ShowTicket",
                        "CommentOnTicket",
                        "CreateTicket",
                        "ModifyTicket"));
        Path script = directory.resolve("user.pl");
        Files.writeString(
                script,
                """
                use lib '/usr/share/request-tracker5/lib';
                use RT -init;
                my ( $name, @rights ) = @ARGV;
                my $user = RT::User->new( RT->SystemUser );
                my ( $done, $why ) = $user->Create( Name => $name, Privileged => 1 );
                die $why unless $done;
                for my $right (@rights) {
                    ( $done, $why ) =
                        $user->PrincipalObj->GrantRight( Right => $right, Object => RT->System );
                    die $why unless $done;
                }
                my $token = RT::AuthToken->new( RT->SystemUser );
                ( $done, $why, my $text ) = $token->Create( Owner => $user->Id );
                die $why unless $done;
                print "token $text\\n";
                """);
        List<String> command = new ArrayList<>(List.of("perl", script.toString(), name));
        command.addAll(all);
        String output = run("user-" + name, command.toArray(String[]::new));
        return output.lines()
                .filter(line -> line.startsWith("token "))
                .findFirst()
                .orElseThrow()
                .substring("token ".length());
    }

    /** Opens a ticket as an administrator, and tells its number. */
    String ticket(String subject) throws Exception {
        ObjectNode ticket = JSON.createObjectNode().put("Queue", "General").put("Subject", subject);
        return admin("POST", "/ticket", ticket.toString()).path("id").asText();
    }

    void delete(String ticket) throws Exception {
        admin("DELETE", "/ticket/" + ticket, "");
    }

    void merge(String ticket, String into) throws Exception {
        admin(
                "PUT",
                "/ticket/" + ticket,
                JSON.createObjectNode().put("MergeInto", into).toString());
    }

    /** What is written on a ticket in comments, oldest first: a line of subject, then the words. */
    List<String> comments(String ticket) throws Exception {
        JsonNode attachments =
                admin(
                        "GET",
                        "/ticket/" + ticket + "/attachments?fields=Subject,Content&per_page=100",
                        null);
        List<String> comments = new ArrayList<>();
        for (JsonNode each : attachments.path("items")) {
            if (each.path("Subject").asText().startsWith("[tributary ")) {
                comments.add(each.path("Subject").asText() + "\n" + each.path("Content").asText());
            }
        }
        return comments;
    }

    /** A transaction as the REST API tells it. */
    JsonNode transaction(String id) throws Exception {
        return admin("GET", "/transaction/" + id, null);
    }

    int tickets() throws Exception {
        return admin("GET", "/tickets?query=id%20%3E%200", null).path("total").asInt();
    }

    private JsonNode admin(String method, String path, String body) throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString("root:password".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                connection()
                        .send(
                                HttpRequest.newBuilder(URI.create(address() + "/REST/2.0" + path))
                                        .header("Authorization", "Basic " + basic)
                                        .header("Content-Type", "application/json")
                                        .method(
                                                method,
                                                body == null
                                                        ? HttpRequest.BodyPublishers.noBody()
                                                        : HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** A new one for each call: the server ends those that are left open. */
    private static HttpClient connection() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private boolean answers() {
        try {
            return connection()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address() + "/REST/2.0/rt"))
                                            .timeout(Duration.ofSeconds(20))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 401;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void configure() throws IOException {
        Files.createDirectories(directory.resolve("mason"));
        Files.createDirectories(directory.resolve("session"));
        Files.createDirectories(directory.resolve("no-more"));
        Files.writeString(
                directory.resolve("RT_SiteConfig.pm"),
                """
                Set($rtname, 'test');
                Set($Organization, 'rt.example');
                Set($DatabaseType, 'SQLite');
                Set($DatabaseName, '@dir/rt.sqlite3');
                Set($WebDomain, '127.0.0.1');
                Set($WebPort, @port);
                Set($LogToSyslog, undef);
                Set($LogToSTDERR, 'error');
                Set($MailCommand, 'testfile');
                Set($MasonDataDir, '@dir/mason');
                Set($MasonSessionDir, '@dir/session');
                1;
                """
                        .replace("@dir", directory.toString())
                        .replace("@port", String.valueOf(port)));
    }

    private String run(String name, String... command) throws Exception {
        Process child = command(name, command).start();
        child.getOutputStream().close();
        assertThat(child.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(name).isTrue();
        String output = Files.readString(directory.resolve(name + ".log"));
        assertThat(child.exitValue()).as(output).isZero();
        return output;
    }

    private ProcessBuilder command(String name, String... command) {
        ProcessBuilder child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve(name + ".log").toFile());
        child.environment().put("RT_SITE_CONFIG", directory.resolve("RT_SiteConfig.pm").toString());
        // Else the one that the package was installed with would count.
        child.environment().put("RT_SITE_CONFIG_DIR", directory.resolve("no-more").toString());
        return child;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
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
