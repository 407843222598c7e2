package io.tributary.mappings.salesforce;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Which objects and fields of an org hold the history, as an admin wrote it. The packaged file
 * {@code salesforce.yaml} explains its own format.
 */
public record SalesforceMappingFile(SalesforceObject contact, SalesforceObject interaction) {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public SalesforceMappingFile {
        if (contact == null || interaction == null) {
            throw new IllegalArgumentException("needs 'contact' and 'interaction'");
        }
        if (interaction.contactLookup() == null) {
            throw new IllegalArgumentException("'interaction' needs 'contactLookup'");
        }
    }

    /** The packaged file, for the metadata in {@code deploy/salesforce}. */
    public static SalesforceMappingFile packaged() {
        try (InputStream file =
                SalesforceMappingFile.class.getResourceAsStream("salesforce.yaml")) {
            return read("salesforce.yaml (packaged)", Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException naming the file, the field and what would be right
     * @throws UncheckedIOException if the file cannot be read
     */
    public static SalesforceMappingFile read(Path path) {
        try (InputStream file = Files.newInputStream(path)) {
            return read(path.toString(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read mapping file " + path, e);
        }
    }

    private static SalesforceMappingFile read(String name, InputStream file) throws IOException {
        try {
            return YAML.readValue(file, SalesforceMappingFile.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }
}
