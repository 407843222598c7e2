package io.tributary.history.jdbc;

import io.tributary.history.rulebook.Rules;

/** Two rule files for small worlds, which differ in all that rules can change. */
final class RuleTexts {

    static final String ONE =
            """
            identity:
              types:
                account: { role: MERGE, strength: 90, limit: 2, shared: 4, as: exact }
                email:   { role: MERGE, strength: 70, limit: 2, shared: 4, as: email }
                phone:   { role: MERGE, strength: 60, limit: 3, shared: 3, as: phone }
                device:  { role: LINK, strength: 10, limit: 20, shared: 20, as: exact }
                kiosk:   { role: LOOKUP, strength: 5, limit: 5, shared: 20, as: exact }
              otherwise: { role: MERGE, strength: 50, limit: 3, shared: 50, as: exact }
              blocked: { values: [""], shortest: 2, distinct: 1 }
            matters:
              mentions: [{ type: order, pattern: '#([0-9]{3,12})' }]
              searched: 20000
              mentionsAtMost: 20
              passive: [event, view]
            """;

    static final String OTHER =
            """
            identity:
              types:
                account: { role: LINK, strength: 20, limit: 2, shared: 4, as: lower }
                email:   { role: MERGE, strength: 50, limit: 1, shared: 9, as: email }
                phone:   { role: MERGE, strength: 80, limit: 1, shared: 2, as: exact }
                device:  { role: MERGE, strength: 70, limit: 2, shared: 3, as: exact }
                kiosk:   { role: MERGE, strength: 5, limit: 5, shared: 20, as: exact }
              otherwise: { role: MERGE, strength: 50, limit: 3, shared: 50, as: lower }
              blocked: { values: ["d3", "person4@example.com"], shortest: 2, distinct: 1 }
            matters:
              mentions: []
              searched: 0
              mentionsAtMost: 0
              passive: [message]
            """;

    private RuleTexts() {}

    static Rules one() {
        return Rules.parse(ONE, 1);
    }
}
