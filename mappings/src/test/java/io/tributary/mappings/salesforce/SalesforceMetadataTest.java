package io.tributary.mappings.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;

/** What the packaged mapping writes, the metadata in {@code deploy/salesforce} has. */
class SalesforceMetadataTest {

    private static final Path DEPLOY = Path.of("..", "deploy", "salesforce");
    private static final Path OBJECTS = DEPLOY.resolve("force-app/main/default/objects");
    private static final List<String> STANDARD = List.of("LastName", "Email", "Phone");

    private final SalesforceMappingFile file = SalesforceMappingFile.packaged();

    @TestFactory
    Stream<DynamicTest> fieldExistsAndIsLongEnough() {
        return Stream.of(file.contact(), file.interaction())
                .flatMap(
                        object ->
                                object.fields().entrySet().stream()
                                        .filter(field -> !STANDARD.contains(field.getKey()))
                                        .map(field -> check(object, field)));
    }

    @TestFactory
    Stream<DynamicTest> externalIdIsUniqueAndLongEnough() {
        return Stream.of(file.contact(), file.interaction())
                .map(
                        object ->
                                DynamicTest.dynamicTest(
                                        object.object(),
                                        () -> {
                                            Document xml =
                                                    field(object.object(), object.externalId());
                                            assertThat(text(xml, "externalId")).isEqualTo("true");
                                            assertThat(text(xml, "unique")).isEqualTo("true");
                                            assertThat(length(xml)).isGreaterThanOrEqualTo(36);
                                        }));
    }

    @Test
    void lookupLeadsToTheContact() throws Exception {
        String lookup = String.valueOf(file.interaction().contactLookup()).replace("__r", "__c");

        Document xml = field(file.interaction().object(), lookup);

        assertThat(text(xml, "type")).isEqualTo("Lookup");
        assertThat(text(xml, "referenceTo")).isEqualTo(file.contact().object());
    }

    @Test
    void manifestAndPermissionsNameEveryField() throws Exception {
        String manifest = Files.readString(DEPLOY.resolve("manifest/package.xml"));
        String permissions =
                Files.readString(
                        DEPLOY.resolve(
                                "force-app/main/default/permissionsets/Tributary_Delivery.permissionset-meta.xml"));
        try (Stream<Path> fields = Files.walk(OBJECTS)) {
            assertThat(fields.map(Path::toFile).filter(File::isFile).map(File::getName))
                    .filteredOn(name -> name.endsWith(".field-meta.xml"))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(
                            name -> {
                                String field = "." + name.replace(".field-meta.xml", "") + "<";
                                assertThat(manifest).contains(field);
                                assertThat(permissions).contains(field);
                            });
        }
    }

    private static DynamicTest check(
            SalesforceObject object, Map.Entry<String, SalesforceField> field) {
        return DynamicTest.dynamicTest(
                object.object() + "." + field.getKey(),
                () -> {
                    Document xml = field(object.object(), field.getKey());
                    Integer needed = field.getValue().maxLength();
                    if (text(xml, "type").equals("DateTime")) {
                        assertThat(needed).as("a time has no length").isNull();
                    } else {
                        assertThat(needed)
                                .as("give it a maxLength of at most %d", length(xml))
                                .isNotNull()
                                .isLessThanOrEqualTo(length(xml));
                    }
                });
    }

    private static int length(Document xml) {
        return text(xml, "type").equals("Url") ? 255 : Integer.parseInt(text(xml, "length"));
    }

    private static String text(Document xml, String element) {
        return xml.getElementsByTagName(element).item(0).getTextContent();
    }

    private static Document field(String object, String name) throws Exception {
        Path path = OBJECTS.resolve(object + "/fields/" + name + ".field-meta.xml");
        assertThat(path).as("add the field to deploy/salesforce").exists();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(path.toFile());
    }
}
