package io.tributary.mappings.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub wrote to HubSpot does not come back as history. */
class HubSpotEchoTest {

    private static final String OBJECT =
            """
            {"id":"7","createdAt":"2026-11-20T10:00:00Z","updatedAt":"2026-11-20T10:00:00Z",
             "properties":{"hs_timestamp":"2026-11-20T10:00:00Z",%s,"tributary_id":%s}}
            """;

    private static int interactions(String body) {
        return HubSpotEvents.map(body.getBytes(StandardCharsets.UTF_8)).size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"hs_call_direction\":\"INBOUND\"",
                "\"hs_email_text\":\"words\"",
                "\"hs_communication_body\":\"words\"",
                "\"hs_note_body\":\"words\""
            })
    void activitiesWithTheHubsIdAreIgnoredAndOthersAreNot(String property) {
        assertThat(interactions(OBJECT.formatted(property, "\"11111111\""))).isZero();
        assertThat(interactions(OBJECT.formatted(property, "null"))).isEqualTo(1);
    }

    @Test
    void contactsStayContactsWhoeverWroteThem() {
        String email = "\"email\":\"ana@example.com\"";
        assertThat(interactions(OBJECT.formatted(email, "\"11111111\""))).isEqualTo(1);
    }

    @Test
    void thatAContactWasGivenTheHubsIdIsIgnored() {
        String event =
                """
                [{"subscriptionType":"contact.propertyChange","objectId":7,
                  "propertyName":"%s","propertyValue":"x","occurredAt":1795168800000}]
                """;
        assertThat(interactions(event.formatted("tributary_id"))).isZero();
        assertThat(interactions(event.formatted("firstname"))).isEqualTo(1);
    }
}
