package io.tributary.routes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every route and every Kamelet that the hub packages; each finding tells the mend. */
class RouteCatalogueTest {

    @TestFactory
    Stream<DynamicTest> routesKeepTheRules() throws Exception {
        RouteRules rules = new RouteRules(Catalogue.parsed(kamelets()), Catalogue.mappings());
        return Catalogue.files("camel", ".camel.yaml").entrySet().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getKey(),
                                        () ->
                                                assertThat(
                                                                rules.check(
                                                                        file.getKey(),
                                                                        file.getValue()))
                                                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> kameletsKeepTheRules() throws Exception {
        return kamelets().entrySet().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getKey(),
                                        () ->
                                                assertThat(
                                                                KameletRules.check(
                                                                        file.getKey(),
                                                                        file.getValue()))
                                                        .isEmpty()));
    }

    private static Map<String, String> kamelets() throws Exception {
        return Catalogue.files("kamelets", ".kamelet.yaml");
    }
}
