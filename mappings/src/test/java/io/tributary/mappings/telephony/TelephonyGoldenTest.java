package io.tributary.mappings.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.payload.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each payload gives the interactions in the {@code .expected.json} beside it. Run with {@code
 * -Dtributary.goldens=write} to write them anew, and read the difference.
 */
class TelephonyGoldenTest {

    private static final List<String> FOLDERS =
            List.of(
                    "fixtures/telephony/asterisk-cdr-csv",
                    "fixtures/telephony/twilio-voice",
                    "samples/asterisk-cdr",
                    "samples/twilio-voice");

    static List<Path> payloads() throws IOException {
        List<Path> payloads = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.list(TelephonySamples.RESOURCES.resolve(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(csv|json|txt)"))
                        .filter(file -> !file.toString().endsWith(".expected.json"))
                        .sorted()
                        .forEach(payloads::add);
            }
        }
        return payloads;
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void mapsPayloadAsExpected(Path payload) throws IOException {
        String mapped = TelephonySamples.json(TelephonySamples.map(TelephonySamples.raw(payload)));
        Path expected =
                payload.resolveSibling(
                        payload.getFileName()
                                .toString()
                                .replaceFirst("\\.\\w+$", ".expected.json"));
        if (Goldens.isWriting()) {
            Files.writeString(expected, mapped);
        }
        assertThat(mapped).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void givesWhatTheCanonicalIntakeTakes(Path payload) throws IOException {
        for (var interaction : TelephonySamples.map(TelephonySamples.raw(payload))) {
            JsonNode json = InteractionJson.mapper().valueToTree(interaction);
            assertThat(InteractionJson.parse(json)).isEqualTo(interaction);
        }
    }
}
