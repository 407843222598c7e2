package io.tributary.hub.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.hub.api.DeclaredMapping;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.Mappings;
import io.tributary.mappings.delighted.DelightedMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFilesTest {

    @TempDir private Path directory;
    private final Mappings mappings = new Mappings(List.of(new DelightedMapping()));
    private MappingFiles files;

    @BeforeEach
    void setUp() {
        files = new MappingFiles(directory, mappings);
        files.look();
    }

    private void write(String file, String name, String channel) throws IOException {
        Files.writeString(
                directory.resolve(file),
                """
                name: %s
                source: {format: json}
                interactions:
                  - fields:
                      sourceEventId: =id
                      kind: message
                      channel: %s
                      direction: inbound
                      occurredAt: =at
                      participants: [{role: customer}]
                """
                        .formatted(name, channel));
        files.look();
    }

    @Test
    void filesComeChangeAndGo() throws IOException {
        assertThat(files.states()).isEmpty();
        write("a.mapping.yaml", "acme", "chat");
        Mapping first = mappings.named("acme");
        assertThat(first).isNotNull();
        files.look();
        assertThat(mappings.named("acme")).isSameAs(first);
        write("a.mapping.yaml", "acme", "sms");
        assertThat(mappings.named("acme")).isNotNull().isNotSameAs(first);
        Files.delete(directory.resolve("a.mapping.yaml"));
        files.look();
        assertThat(mappings.named("acme")).isNull();
        assertThat(files.states()).isEmpty();
        assertThat(mappings.named("delighted")).isNotNull();
    }

    @Test
    void aBrokenFileKeepsWhatItHeldAndTellsItsLine() throws IOException {
        write("a.mapping.yaml", "acme", "chat");
        Mapping before = mappings.named("acme");
        write("a.mapping.yaml", "acme", "pigeon");
        assertThat(mappings.named("acme")).isSameAs(before);
        assertThat(files.states())
                .singleElement()
                .satisfies(
                        state -> {
                            assertThat(state.inUse()).isTrue();
                            assertThat(state.problem()).startsWith("line 7, ").contains("channel");
                        });
        write("a.mapping.yaml", "acme", "sms");
        assertThat(mappings.named("acme")).isNotSameAs(before);
        assertThat(files.states())
                .containsExactly(new DeclaredMapping("a.mapping.yaml", "acme", true, null));
    }

    @Test
    void aFileThatNeverWasValidIsTold() throws IOException {
        Files.write(directory.resolve("b.mapping.yaml"), new byte[] {'[', 0, (byte) 0xff});
        Files.writeString(directory.resolve("notes.txt"), "name: [");
        files.look();
        assertThat(files.states())
                .singleElement()
                .satisfies(
                        state -> {
                            assertThat(state.name()).isNull();
                            assertThat(state.inUse()).isFalse();
                            assertThat(state.problem()).contains("is no YAML");
                        });
    }

    @Test
    void aHugeFileIsRefusedAndStopsNoOther() throws IOException {
        Files.write(directory.resolve("a.mapping.yaml"), new byte[1_000_001]);
        write("b.mapping.yaml", "acme", "chat");
        assertThat(mappings.named("acme")).isNotNull();
        assertThat(files.states().get(0).problem()).isEqualTo("has more than 1000000 bytes");
    }

    @Test
    void namesAreTakenOnce() throws IOException {
        write("a.mapping.yaml", "acme", "chat");
        Mapping first = mappings.named("acme");
        write("b.mapping.yaml", "acme", "sms");
        write("c.mapping.yaml", "delighted", "sms");
        assertThat(mappings.named("acme")).isSameAs(first);
        assertThat(mappings.named("delighted")).isInstanceOf(DelightedMapping.class);
        assertThat(files.states())
                .extracting(DeclaredMapping::inUse)
                .containsExactly(true, false, false);
        assertThat(files.states().get(2).problem()).contains("packaged");
    }
}
