package io.tributary.routes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlatformPagesTest {

    private static final Path PAGE = Path.of("../docs/PLATFORMS.md");

    @Test
    void pageSaysWhatRoutesAndKameletsSay() throws Exception {
        String text =
                new PlatformPages(
                                Catalogue.files("camel", ".camel.yaml"),
                                Catalogue.parsed(Catalogue.files("kamelets", ".kamelet.yaml")))
                        .text();
        write(text);

        assertThat(Files.readString(PAGE))
                .as(
                        "docs/PLATFORMS.md is older than the routes: write it anew with mvn -pl"
                                + " routes -am test -Dtest=PlatformPagesTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dtributary.goldens=write")
                .isEqualTo(text);
    }

    private static void write(String text) throws IOException {
        if ("write".equals(System.getProperty("tributary.goldens"))) {
            Files.writeString(PAGE, text);
        }
    }
}
