package io.tributary.routes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlatformPagesTest {

    private static final Path PAGE = Path.of("../docs/PLATFORMS.md");
    private static final Path FACTS = Path.of("src/main/resources/catalogue/mappings.json");
    private static final String ANEW =
            " is older than the routes: write it anew with mvn -pl routes -am test"
                    + " -Dtest=PlatformPagesTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dtributary.goldens=write";

    private static PlatformPages pages;

    @BeforeAll
    static void read() throws Exception {
        Map<String, Integer> counts = GoldenCounts.byPlatform();
        Map<String, Integer> payloads = new TreeMap<>();
        Catalogue.platforms()
                .forEach(
                        (mapping, platform) ->
                                payloads.put(mapping, counts.getOrDefault(platform, 0)));
        pages =
                new PlatformPages(
                        Catalogue.files("camel", ".camel.yaml"),
                        Catalogue.parsed(Catalogue.files("kamelets", ".kamelet.yaml")),
                        payloads);
    }

    @Test
    void pageSaysWhatRoutesAndKameletsSay() throws Exception {
        isAsItIs(PAGE, pages.text());
    }

    @Test
    void hubIsToldTheSame() throws Exception {
        isAsItIs(
                FACTS,
                new ObjectMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(pages.facts())
                        + "\n");
    }

    /** The canonical one reads what its own schema says, and is tried by that. */
    @Test
    void eachPlatformHasGoldenResults() {
        assertThat(pages.facts())
                .containsKey("canonical")
                .allSatisfy(
                        (mapping, facts) ->
                                assertThat((int) facts.get("payloads"))
                                        .as(mapping)
                                        .isGreaterThan(mapping.equals("canonical") ? -1 : 0));
    }

    private static void isAsItIs(Path file, String text) throws IOException {
        if ("write".equals(System.getProperty("tributary.goldens"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file)).as(file.getFileName() + ANEW).isEqualTo(text);
    }
}
