package io.tributary.mappings.dialogflow;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/**
 * A request of Dialogflow, of either edition.
 *
 * @param responseId names it
 * @param session of ES; CX has it in {@code sessionInfo}
 * @param text what was written, in CX
 * @param transcript what was said, in CX
 */
record DialogflowRequest(
        @JsonAlias("detectIntentResponseId") @Nullable String responseId,
        @Nullable String session,
        @Nullable Query queryResult,
        @Nullable Original originalDetectIntentRequest,
        @Nullable Session sessionInfo,
        @Nullable Matched intentInfo,
        @Nullable Fulfilment fulfillmentInfo,
        @Nullable String text,
        @Nullable String transcript,
        @Nullable String languageCode,
        @Nullable JsonNode payload) {

    /** What ES understood. */
    record Query(
            @Nullable String queryText,
            @Nullable String action,
            @Nullable JsonNode parameters,
            @Nullable Intent intent,
            @Nullable Double intentDetectionConfidence,
            @Nullable String languageCode) {}

    /** What somebody wants. */
    record Intent(@Nullable String displayName) {}

    /** Where the request of ES came from. */
    record Original(@Nullable String source, @Nullable JsonNode payload) {}

    /** A conversation of CX. */
    record Session(@Nullable String session, @Nullable JsonNode parameters) {}

    /** What CX understood. */
    record Matched(@Nullable String displayName, @Nullable Double confidence) {}

    /** Which webhook of a CX flow is called. */
    record Fulfilment(@Nullable String tag) {}

    @Nullable String words() {
        return Payloads.firstText(
                queryResult == null ? null : queryResult.queryText(), text, transcript);
    }

    @Nullable String intent() {
        String matched = intentInfo == null ? null : intentInfo.displayName();
        Intent intent = queryResult == null ? null : queryResult.intent();
        return Payloads.firstText(intent == null ? null : intent.displayName(), matched);
    }

    @Nullable Double confidence() {
        if (queryResult != null) {
            return queryResult.intentDetectionConfidence();
        }
        return intentInfo == null ? null : intentInfo.confidence();
    }

    @Nullable String conversation() {
        return Payloads.firstText(session, sessionInfo == null ? null : sessionInfo.session());
    }

    /** What the channel adds of its own; null if it adds nothing. */
    @Nullable JsonNode added() {
        JsonNode of =
                originalDetectIntentRequest == null
                        ? payload
                        : originalDetectIntentRequest.payload();
        return of != null && of.isObject() ? of : null;
    }
}
