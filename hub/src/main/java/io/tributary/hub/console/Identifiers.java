package io.tributary.hub.console;

import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierRole;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What customers are known by. */
final class Identifiers {

    private static final String MERGE = IdentifierRole.MERGE.name();
    private static final String LOOKUP = IdentifierRole.LOOKUP.name();

    private Identifiers() {}

    /** Without those that only find a customer: there may be thousands, one per order. */
    static Stream<IdentifierView> of(CustomerView customer) {
        return customer.identifiers().stream().filter(each -> !LOOKUP.equals(each.role()));
    }

    static List<IdentifierView> findersOf(CustomerView customer) {
        return customer.identifiers().stream().filter(each -> LOOKUP.equals(each.role())).toList();
    }

    static IdentifierKey key(IdentifierView view) {
        String scope = view.scope();
        return new IdentifierKey(view.type(), scope == null ? "" : scope, view.value());
    }

    static String text(Identifier identifier) {
        String scope = identifier.scope();
        return new IdentifierKey(identifier.type(), scope == null ? "" : scope, identifier.value())
                .toString();
    }

    /** As decisions name it. */
    static Identifier named(IdentifierView view) {
        return new Identifier(view.type(), view.scope(), view.value(), null, Proof.AUTHENTICATED);
    }

    /**
     * What a decision about the customer as a whole names: the identifier that the customer's id is
     * made of, which is the strongest.
     *
     * @throws IllegalArgumentException if the customer has none that makes customers
     */
    static Identifier representative(CustomerView customer) {
        return of(customer)
                .min(
                        Comparator.comparing(
                                        (IdentifierView each) ->
                                                !key(each)
                                                        .id()
                                                        .value()
                                                        .equals(customer.id().value()))
                                .thenComparing(each -> !MERGE.equals(each.role())))
                .map(Identifiers::named)
                .orElseThrow(() -> new IllegalArgumentException("nothing to decide about"));
    }
}
