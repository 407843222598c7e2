package io.tributary.mappings.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.payload.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recorded mail, and what is made of it. {@code -Dtributary.goldens=write} writes the
 * expectations anew, to be read before they are committed.
 */
class EmailGoldenTest {

    private static final Map<String, String> SETTINGS =
            Map.of("own", "@here.com, bob@example.com, @domain.dom, @linagora.com");

    private final EmailMapping mapping = new EmailMapping();
    private final ObjectMapper json = InteractionJson.mapper();

    static Stream<Path> mails() {
        return EmailFixtures.mails().stream();
    }

    static Stream<Path> mailboxes() {
        return Stream.of(EmailFixtures.ROOT.resolve("threads/complex.mbox"));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void mapsMailAsExpected(Path mail) throws IOException {
        check(mail, map(EmailFixtures.bytes(mail)));
    }

    @ParameterizedTest
    @MethodSource("mailboxes")
    void mapsMailsOfMailboxAsExpected(Path mailbox) throws IOException {
        check(
                mailbox,
                EmailFixtures.mbox(mailbox).stream().flatMap(each -> map(each).stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isReadBackFromItsJson(Path mail) throws JsonProcessingException {
        for (Interaction interaction : map(EmailFixtures.bytes(mail))) {
            String written = json.writeValueAsString(interaction);
            assertThat(json.readValue(written, Interaction.class)).isEqualTo(interaction);
        }
    }

    private List<Interaction> map(byte[] mail) {
        RawEvent event = EmailFixtures.event(mail, SETTINGS);
        return mapping.map(event);
    }

    private void check(Path fixture, List<Interaction> interactions) throws IOException {
        JsonNode actual =
                json.readTree(
                        json.writeValueAsString(
                                interactions.size() == 1 ? interactions.get(0) : interactions));
        String name = fixture.getFileName().toString().replaceFirst("\\.\\w+$", ".expected.json");
        Path expected = fixture.resolveSibling(name);
        if (Goldens.isWriting()) {
            Files.writeString(
                    expected,
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(actual) + "\n");
        }
        assertThat(actual).isEqualTo(json.readTree(expected.toFile()));
    }
}
