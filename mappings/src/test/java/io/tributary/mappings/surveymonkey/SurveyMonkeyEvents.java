package io.tributary.mappings.surveymonkey;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of SurveyMonkey, and what they are mapped to. */
final class SurveyMonkeyEvents {

    private static final SurveyMonkeyMapping MAPPING = new SurveyMonkeyMapping();

    private SurveyMonkeyEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "surveymonkey/eu",
                        "sha256:0",
                        "surveymonkey",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/json",
                        Map.of("region", "ES", "accounts", "shop/eu"),
                        Map.of(),
                        body));
    }
}
