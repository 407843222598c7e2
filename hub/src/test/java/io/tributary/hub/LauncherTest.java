package io.tributary.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/tributary}, with a java that only says what it was asked for. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private record Ended(int status, String said) {

        String archive(String option) {
            return said.lines()
                    .filter(line -> line.startsWith(option))
                    .map(line -> line.substring(option.length()))
                    .findFirst()
                    .orElse("");
        }
    }

    private static final String NOTING = "-XX:ArchiveClassesAtExit=";
    private static final String SHARING = "-XX:SharedArchiveFile=";

    @TempDir private Path directory;

    private Path jdk;
    private Path home;

    @BeforeEach
    void unpack() throws IOException {
        jdk = directory.resolve("a jdk");
        home = directory.resolve("the hub");
        executable(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        executable(
                home.resolve("tributary"), Files.readString(Path.of("..", "deploy", "tributary")));
        Files.writeString(home.resolve("tributary-hub-1.0.jar"), "one");
    }

    @Test
    void firstStartNotesItsClassesAndLaterOnesShareThem() throws Exception {
        Path archive = Path.of(start().archive(NOTING));
        assertThat(archive.getParent()).isEqualTo(home.toRealPath().resolve("cache"));
        Files.writeString(archive, "classes");

        assertThat(start().archive(SHARING)).isEqualTo(archive.toString());
        assertThat(start().archive(NOTING)).isEmpty();
    }

    @Test
    void onNewerJdksAlsoNotesWhatIsWorthCompiling() throws Exception {
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"one\"\nJAVA_VERSION=\"25.0.1\"\n");

        Path archive = Path.of(start().archive("-XX:AOTCacheOutput="));
        assertThat(archive.getParent()).isEqualTo(home.toRealPath().resolve("cache"));
        Files.writeString(archive, "classes");

        Ended second = start();
        assertThat(second.archive("-XX:AOTCache=")).isEqualTo(archive.toString());
        assertThat(second.said()).doesNotContain(NOTING, SHARING);
    }

    @Test
    void anotherJdkAndAnotherJarNoteTheirOwn() throws Exception {
        String first = start().archive(NOTING);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21\"\n");
        String second = start().archive(NOTING);
        Files.writeString(home.resolve("tributary-hub-1.0.jar"), "larger");

        assertThat(List.of(first, second, start().archive(NOTING))).doesNotHaveDuplicates();
    }

    @Test
    void startsWithoutAnArchiveWhereNoneCanBeKept() throws Exception {
        Files.writeString(home.resolve("cache"), "a file, not a directory");

        Ended start = start();

        assertThat(start.status()).isZero();
        assertThat(start.said()).contains("-Xshare:auto").doesNotContain(NOTING, SHARING);
    }

    @Test
    void handsArgumentsOnAsTheyAre() throws Exception {
        assertThat(start("--a=b c", "*").said())
                .contains("-Djdk.serialFilter=!*\n")
                .contains("-XX:MaxRAMPercentage=60\n")
                .endsWith("tributary-hub-1.0.jar\n--a=b c\n*\n");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Files.delete(home.resolve("tributary-hub-1.0.jar"));

        Ended start = start();

        assertThat(start.status()).isEqualTo(1);
        assertThat(start.said()).contains("There is no tributary-hub.jar in");
    }

    private Ended start(String... arguments) throws Exception {
        ProcessBuilder command = new ProcessBuilder(home.resolve("tributary").toString());
        command.command().addAll(List.of(arguments));
        Map<String, String> environment = command.environment();
        environment.put("JAVA_HOME", jdk.toString());
        environment.remove("JAVA_OPTS");
        environment.remove("TRIBUTARY_CACHE");
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
