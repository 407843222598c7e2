package io.tributary.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.company.Company;
import io.tributary.company.CompanyDecisions;
import io.tributary.company.CompanyHistory;
import io.tributary.company.CompanyHub;
import io.tributary.company.CompanySuggestions;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer with so many links that those in question are not among the ones that are told. */
class SeparationTest {

    private final CompanyHistory history = new CompanyHistory(Company.until(CompanyHub.NOW));
    private final CompanyDecisions decisions = new CompanyDecisions(history);
    private final Desk desk =
            new Desk(
                    history,
                    decisions,
                    new IdentityReader(
                            history, decisions, new CompanySuggestions(history, decisions)));

    @Test
    void separatesWhateverJoinsThem() {
        List<IdentifierView> known =
                history.customerBy(mail()).map(CustomerView::identifiers).orElseThrow();
        List<IdentifierView> away = ofType(known, "phone");
        List<IdentifierView> rest = ofType(known, "email", "shopify.customer");

        desk.separate(new Split(away, rest, List.of(), List.of()), "her brother's", "leila");

        assertThat(known).hasSize(3);
        assertThat(holder(away.get(0))).isNotEqualTo(holder(rest.get(0)));
        assertThat(holder(rest.get(1))).isEqualTo(holder(rest.get(0)));
        assertThat(decisions.about(holder(away.get(0)).id()))
                .isNotEmpty()
                .allMatch(each -> each.reason().equals("her brother's"));
    }

    private CustomerView holder(IdentifierView identifier) {
        return history.customerBy(Identifiers.named(identifier)).orElseThrow();
    }

    private static Identifier mail() {
        return Identifier.of("email", "ana.ruiz@example.com", Proof.STATED);
    }

    private static List<IdentifierView> ofType(List<IdentifierView> known, String... types) {
        return known.stream().filter(each -> List.of(types).contains(each.type())).toList();
    }
}
