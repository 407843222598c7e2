package io.tributary.history.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentityResolverTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final IdentifierKey ANA = email("ana@example.com");
    private static final IdentifierKey ANAS_PHONE = new IdentifierKey("phone", "", "+34600111222");
    private static final IdentifierKey ACCOUNT =
            new IdentifierKey("shopify.customer", "eu-store", "7001");

    private final IdentityResolver resolver = new IdentityResolver(IdentityRules.defaults());

    @Test
    void connectsWhatOneParticipantWasKnownBy() {
        Resolution resolution =
                resolve(edge(ANA, ANAS_PHONE, Proof.STATED), edge(ANA, ACCOUNT, Proof.STATED));

        assertThat(resolution.customers().values()).containsOnly(customer(ACCOUNT));
    }

    @Test
    void keepsApartWhatNothingConnects() {
        Resolution resolution =
                resolver.resolve(List.of(node(ANA), node(ANAS_PHONE)), List.of(), List.of());

        assertThat(resolution.customers())
                .containsEntry(ANA, customer(ANA))
                .containsEntry(ANAS_PHONE, customer(ANAS_PHONE));
    }

    @Test
    void neverMergesOnWhatWasFoundInText() {
        Resolution resolution = resolve(edge(ANA, ANAS_PHONE, Proof.INFERRED));

        assertThat(resolution.customers().get(ANA))
                .isNotEqualTo(resolution.customers().get(ANAS_PHONE));
        assertThat(resolution.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).contains("found in text"));
    }

    @Test
    void leavesASharedValueToItself() {
        List<IdentityEdge> edges =
                IntStream.rangeClosed(1, 21)
                        .mapToObj(
                                i ->
                                        edge(
                                                email("p" + i + "@example.com"),
                                                ANAS_PHONE,
                                                Proof.STATED))
                        .toList();

        Resolution resolution = resolve(edges.toArray(IdentityEdge[]::new));

        assertThat(resolution.shared()).containsExactly(ANAS_PHONE);
        assertThat(resolution.customers().values()).doesNotHaveDuplicates();
    }

    @Test
    void cutsTheYoungestEdgeThatBreaksALimit() {
        List<IdentityEdge> edges = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            edges.add(
                    IdentityEdge.between(
                            email("p" + i + "@example.com"),
                            ANAS_PHONE,
                            Proof.STATED,
                            MONDAY.plusSeconds(i)));
        }

        Resolution resolution = resolve(edges.toArray(IdentityEdge[]::new));

        assertThat(resolution.skipped())
                .singleElement()
                .satisfies(
                        skipped -> {
                            assertThat(skipped.edge()).isEqualTo(edges.get(5));
                            assertThat(skipped.reason()).contains("limit is 5");
                        });
    }

    @Test
    void findsTheOneCustomerOfAnOrder() {
        IdentifierKey order = new IdentifierKey("shopify.order", "eu-store", "450789469");

        Resolution resolution = resolve(edge(ANA, order, Proof.STATED));

        assertThat(resolution.customers()).containsEntry(order, customer(ANA));
    }

    @Test
    void findsNobodyWhereTwoWereSeenAndMergesNeither() {
        IdentifierKey kiosk = new IdentifierKey("kiosk", "madrid", "3");

        Resolution resolution =
                resolve(edge(ANA, kiosk, Proof.STATED), edge(ANAS_PHONE, kiosk, Proof.STATED));

        assertThat(resolution.customers()).containsOnlyKeys(ANA, ANAS_PHONE);
        assertThat(resolution.customers().values()).doesNotHaveDuplicates();
    }

    private Resolution resolve(IdentityEdge... edges) {
        List<IdentifierNode> nodes =
                List.of(edges).stream()
                        .flatMap(edge -> List.of(edge.left(), edge.right()).stream())
                        .distinct()
                        .map(IdentityResolverTest::node)
                        .toList();
        return resolver.resolve(nodes, List.of(edges), List.of());
    }

    private static IdentifierNode node(IdentifierKey key) {
        return new IdentifierNode(key, Proof.STATED, MONDAY);
    }

    private static IdentityEdge edge(IdentifierKey one, IdentifierKey other, Proof proof) {
        return IdentityEdge.between(one, other, proof, MONDAY);
    }

    private static IdentifierKey email(String address) {
        return new IdentifierKey("email", "", address);
    }

    private static CustomerId customer(IdentifierKey representative) {
        return new CustomerId(representative.id().value());
    }
}
