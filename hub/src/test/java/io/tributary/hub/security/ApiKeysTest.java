package io.tributary.hub.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class ApiKeysTest {

    @TempDir Path directory;

    @Test
    void makesAFirstKeyThatOpensAndStoresItsHashOnly() throws Exception {
        Path file = FirstKey.keyFile(directory);
        Path plain = directory.resolve("security").resolve("first-admin-key");
        String key = Files.readString(plain).strip();

        assertThat(new ApiKeys(file).verify(key))
                .get()
                .extracting(ApiKey::role)
                .isEqualTo(Role.ADMIN);
        assertThat(Files.readString(file)).doesNotContain(key).contains("{pbkdf2}");
        assertThat(Files.getPosixFilePermissions(plain))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(FirstKey.keyFile(directory)).as("made once").isEqualTo(file);
        assertThat(Files.readString(plain).strip()).isEqualTo(key);
    }

    @Test
    void readsTheFileAgainWhenItChanges() throws Exception {
        Path file = directory.resolve("keys");
        BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
        Files.writeString(file, "# people\nana viewer " + bcrypt.encode("ana.one") + "\n");
        ApiKeys keys = new ApiKeys(file);
        assertThat(keys.verify("ana.one")).isPresent();

        Files.writeString(file, "ana operator {bcrypt}" + bcrypt.encode("ana.two") + "\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(keys.verify("ana.one")).isEmpty();
        assertThat(keys.verify("ana.two")).get().extracting(ApiKey::role).isEqualTo(Role.OPERATOR);
    }

    @Test
    void keepsTheOldKeysWhenTheNewFileIsWrong() throws Exception {
        Path file = directory.resolve("keys");
        Files.writeString(file, "ana viewer " + new BCryptPasswordEncoder(4).encode("ana.one"));
        ApiKeys keys = new ApiKeys(file);

        Files.writeString(file, "ana emperor x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(keys.verify("ana.one")).isPresent();
    }

    @Test
    void namesTheLineThatIsWrong() throws Exception {
        Path file = directory.resolve("keys");
        Files.writeString(file, "# first\nana emperor secret-hash\n");

        assertThatThrownBy(() -> new ApiKeys(file))
                .hasMessageContaining("line 2")
                .hasMessageContaining("viewer, operator or admin")
                .hasMessageNotContaining("secret-hash");
    }

    @Test
    void letsSecurityBeOffOnLoopbackOnly() throws Exception {
        assertThatThrownBy(() -> OpenModeGuard.check(null)).hasMessageContaining("127.0.0.1");
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> OpenModeGuard.check(everywhere))
                .hasMessageContaining("server.address");
        InetAddress loopback = InetAddress.getLoopbackAddress();
        assertThatCode(() -> OpenModeGuard.check(loopback)).doesNotThrowAnyException();
    }
}
