package io.tributary.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.LinkView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final IdentifierView MAIL = view("email", "MERGE");
    private static final IdentifierView PHONE = view("phone", "MERGE");
    private static final IdentifierView SHOP = view("shop", "MERGE");
    private static final IdentifierView ORDER = view("order", "LOOKUP");
    private static final CustomerView ANA = customer(MAIL, PHONE, SHOP, ORDER);

    @Test
    void cutsWhatCrossesAndNothingElse() {
        Split split = split(List.of(link(MAIL, PHONE), link(PHONE, SHOP), link(MAIL, SHOP)), PHONE);

        assertThat(split.away()).containsExactly(PHONE);
        assertThat(split.rest()).containsExactly(MAIL, SHOP);
        assertThat(split.cuts())
                .extracting(Split.Cut::away, Split.Cut::rest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PHONE, MAIL),
                        org.assertj.core.groups.Tuple.tuple(PHONE, SHOP));
        assertThat(split.customers()).containsExactly(List.of(MAIL, SHOP), List.of(PHONE));
    }

    @Test
    void tellsThatTheRestFallsApartWithoutItsBridge() {
        Split split = split(List.of(link(MAIL, PHONE), link(PHONE, SHOP)), PHONE);

        assertThat(split.customers()).containsExactly(List.of(MAIL), List.of(PHONE), List.of(SHOP));
    }

    @Test
    void cutsEachPairOnceAndOnlyWhereItIsLinked() {
        Split split =
                split(List.of(link(MAIL, PHONE), link(PHONE, MAIL), link(MAIL, SHOP)), MAIL, SHOP);

        assertThat(split.cuts()).hasSize(1);
        assertThat(split.customers()).containsExactly(List.of(MAIL, SHOP), List.of(PHONE));
    }

    @Test
    void makesTwoWhereLinksDoNotTellAll() {
        Split split = split(List.of(link(MAIL, SHOP)), PHONE);

        assertThat(split.cuts()).isEmpty();
        assertThat(split.customers()).containsExactly(List.of(MAIL, SHOP), List.of(PHONE));
    }

    @Test
    void isNoneOfNothingOrOfAll() {
        List<LinkView> links = List.of(link(MAIL, PHONE));

        assertThat(Split.of(ANA, links, List.of())).isEmpty();
        assertThat(Split.of(ANA, links, List.of(UUID.randomUUID(), id(ORDER)))).isEmpty();
        assertThat(Split.of(ANA, links, List.of(id(MAIL), id(PHONE), id(SHOP)))).isEmpty();
    }

    private static Split split(List<LinkView> links, IdentifierView... away) {
        return Split.of(ANA, links, Stream.of(away).map(SplitTest::id).toList()).orElseThrow();
    }

    private static UUID id(IdentifierView view) {
        return Identifiers.key(view).id().value();
    }

    private static IdentifierView view(String type, String role) {
        return new IdentifierView(type, null, "x-" + type, role, Proof.STATED, NOW, NOW, false);
    }

    private static CustomerView customer(IdentifierView... identifiers) {
        return new CustomerView(
                new CustomerId(id(identifiers[0])),
                "Ana",
                List.of(identifiers),
                List.of(),
                1,
                NOW,
                NOW,
                0,
                List.of());
    }

    private static LinkView link(IdentifierView left, IdentifierView right) {
        return new LinkView(
                "evidence",
                Identifiers.key(left).toString(),
                Identifiers.key(right).toString(),
                Proof.STATED,
                NOW,
                "identity v1",
                1,
                List.of(),
                true,
                null,
                null,
                "joined");
    }
}
