package io.tributary.hub.api;

/** What the description shows of decisions, links and suggestions. */
final class DecisionExamples {

    static final String TWO_PEOPLE =
            """
            {
              "kind": "never",
              "left": "phone:+34600111222",
              "right": "email:ana.ruiz@example.com",
              "reason": "Her brother uses this number now; he said so on the phone"
            }
            """;

    static final String ONE_PERSON =
            """
            {
              "kind": "always",
              "left": "shopify.customer[eu-store]:7001",
              "right": "email:ana@work.example.org",
              "reason": "Wrote from both addresses about order 1001"
            }
            """;

    static final String ONE_MATTER =
            """
            {
              "kind": "always",
              "left": "interaction:3f2b8c1e-6a4d-8e0f-9b7a-1c2d3e4f5a6b",
              "right": "interaction:0a9b8c7d-6e5f-8a3b-8c1d-2e3f4a5b6c7d",
              "reason": "The call was about the return"
            }
            """;

    static final String SEVERAL =
            """
            [
              {
                "kind": "never",
                "left": "phone:+34600111222",
                "right": "email:ana.ruiz@example.com",
                "reason": "Her brother uses this number now"
              },
              {
                "kind": "never",
                "left": "phone:+34600111222",
                "right": "shopify.customer[eu-store]:7001",
                "reason": "Her brother uses this number now"
              }
            ]
            """;

    static final String DECISION =
            """
            {
              "id": "5b1f3c52-2a4f-4c0e-8a51-6f5d3f0a7c11",
              "kind": "never",
              "left": "email:ana.ruiz@example.com",
              "right": "phone:+34600111222",
              "reason": "Her brother uses this number now; he said so on the phone",
              "by": "leila",
              "at": "2026-11-20T14:30:00Z"
            }
            """;

    static final String WHY =
            """
            {
              "items": [
                {
                  "kind": "evidence",
                  "left": "email:ana.ruiz@example.com",
                  "right": "shopify.customer[eu-store]:7001",
                  "proof": "authenticated",
                  "firstSeenAt": "2026-11-11T14:30:00Z",
                  "rule": "identity v1",
                  "evidenceCount": 2,
                  "evidence": ["3f2b8c1e-6a4d-8e0f-9b7a-1c2d3e4f5a6b"],
                  "taken": true,
                  "reason": null,
                  "decision": null,
                  "text": "joined because order 1001 (shop/eu, 2026-11-11) named both, and 1 more did; rule identity v1"
                },
                {
                  "kind": "evidence",
                  "left": "email:ana.ruiz@example.com",
                  "right": "phone:+34910000000",
                  "proof": "stated",
                  "firstSeenAt": "2026-11-12T09:00:00Z",
                  "rule": "identity v1",
                  "evidenceCount": 1,
                  "evidence": ["0a9b8c7d-6e5f-8a3b-8c1d-2e3f4a5b6c7d"],
                  "taken": false,
                  "reason": "the phone is shared by more than 20",
                  "decision": null,
                  "text": "not joined although ticket (desk/main, 2026-11-12) named both: the phone is shared by more than 20; rule identity v1"
                }
              ],
              "next": null
            }
            """;

    static final String SUGGESTIONS =
            """
            {
              "items": [
                {
                  "left": {
                    "customer": "d5fee171-d09b-880d-bc19-d0eced8f3c97",
                    "name": "Ana Ruiz",
                    "identifier": "email:ana.ruiz@example.com"
                  },
                  "right": {
                    "customer": "0c8f6a0e-4d0b-8f0a-a5c7-9a2f6a1d3b55",
                    "name": "Anna Ruiz",
                    "identifier": "phone:+34600111333"
                  },
                  "origin": "matcher",
                  "score": 0.93,
                  "reason": "name and street agree",
                  "fields": [
                    {
                      "field": "name",
                      "left": "ana ruiz",
                      "right": "anna ruiz",
                      "level": "very close",
                      "weight": 6.1
                    }
                  ]
                }
              ],
              "next": null
            }
            """;

    private DecisionExamples() {}
}
