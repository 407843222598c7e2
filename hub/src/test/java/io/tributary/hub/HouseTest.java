package io.tributary.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house, as ARCHITECTURE and CONTRIBUTING have it. */
@AnalyzeClasses(packages = "io.tributary", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_GO_ONE_WAY =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("io.tributary..")
                    .layer("history")
                    .definedBy("io.tributary.history..")
                    .layer("mappings")
                    .definedBy("io.tributary.mappings..")
                    .layer("connectors")
                    .definedBy("io.tributary.connectors..")
                    .layer("routes")
                    .definedBy("io.tributary.routes..")
                    .layer("hub")
                    .definedBy("io.tributary.hub..")
                    .whereLayer("hub")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("routes")
                    .mayOnlyBeAccessedByLayers("hub")
                    .whereLayer("connectors")
                    .mayOnlyBeAccessedByLayers("hub", "routes")
                    .whereLayer("mappings")
                    .mayOnlyBeAccessedByLayers("hub", "routes")
                    .because(
                            "hub -> routes -> connectors, mappings -> history: move the class to the"
                                    + " module whose words it speaks, or put a port between");

    @ArchTest
    static final ArchRule HISTORY_KNOWS_NO_PLATFORM_ROUTE_OR_PAGE =
            noClasses()
                    .that()
                    .resideInAPackage("io.tributary.history..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.camel..",
                            "org.springframework.web..",
                            "jakarta.servlet..",
                            "jakarta.jms..")
                    .because("the record outlives whatever feeds and shows it");

    @ArchTest
    static final ArchRule MAPPINGS_ARE_PURE =
            noClasses()
                    .that()
                    .resideInAPackage("io.tributary.mappings..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.camel..",
                            "org.springframework..",
                            "java.sql..",
                            "java.net.http..")
                    .orShould()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because(
                            "the same bytes must always give the same interactions: take times from"
                                    + " the raw event");

    @ArchTest
    static final ArchRule ONLY_A_LEAF_SPEAKS_SQL =
            noClasses()
                    .that()
                    .resideInAPackage("io.tributary.history..")
                    .and()
                    .resideOutsideOfPackage("..jdbc..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "..jdbc..")
                    .because("storage is a leaf: put the statement into history.jdbc");

    @ArchTest
    static final ArchRule NO_JAVA_OBJECT_IS_DESERIALISED =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.io.ObjectInputStream")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("jakarta.jms.ObjectMessage")
                    .because("its reading runs code that the sender chose: use JSON or bytes");

    @ArchTest
    static final ArchRule SETTINGS_ARE_RECORDS =
            classes()
                    .that()
                    .areAnnotatedWith(
                            org.springframework.boot.context.properties.ConfigurationProperties
                                    .class)
                    .should()
                    .beRecords()
                    .andShould()
                    .haveSimpleNameEndingWith("Settings")
                    .because("settings are values, checked once at the start");

    @ArchTest
    static final ArchRule PACKAGES_OF_HISTORY_HAVE_NO_CYCLES =
            slices().matching("io.tributary.history.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a cycle makes two packages one: move what both need to a third");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_AFTER_FEATURES =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..service..", "..impl..", "..dto..", "..util..", "..utils..")
                    .because("a package is named after what it is for");
}
