package io.tributary.routes.delivery.rest;

import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.interaction.InteractionId;
import io.tributary.mappings.declarative.Scope;
import io.tributary.mappings.rest.RestCall;
import io.tributary.mappings.rest.RestMappingFile;
import io.tributary.mappings.rest.RestOutcome;
import io.tributary.mappings.rest.RestOutcome.Plain;
import io.tributary.mappings.rest.RestRequest;
import io.tributary.routes.delivery.TargetAnswers;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls, and those that their answers lead to.
 *
 * @param http makes one; throws {@link TransientFailure} if there is no answer
 */
record RestCalls(RestMappingFile file, Function<RestRequest, ApiAnswer> http) {

    /** Update, create, and update once more: then it is no race any more. */
    private static final int MOST_CALLS = 4;

    private static final Set<Integer> GONE = Set.of(404, 410);

    /** Nobody serves the address, or not by that method. */
    private static final Set<Integer> NOT_SERVED = Set.of(404, 405, 410, 501);

    /**
     * What became of it.
     *
     * @param reason null if it is delivered
     */
    record Result(Plain outcome, @Nullable String reason) {

        boolean isDelivered() {
            return outcome == Plain.DELIVERED;
        }

        DeliveryResult of(InteractionId id, @Nullable String externalId, String subject) {
            String error = subject + reason;
            return switch (outcome) {
                case DELIVERED -> DeliveryResult.delivered(id, externalId);
                case RETRY -> DeliveryResult.retry(id, error, Instant.EPOCH);
                case PARK, PAUSE -> DeliveryResult.parked(id, error);
            };
        }
    }

    /**
     * @throws TransientFailure if the answer is about the target as a whole
     */
    Result make(RestCall first, Scope scope) {
        RestCall call = first;
        String reason = "";
        for (int i = 0; i < MOST_CALLS; i++) {
            RestRequest request;
            try {
                request = call.request(scope);
            } catch (PayloadRejected e) {
                return new Result(Plain.PARK, String.valueOf(e.getMessage()));
            }
            ApiAnswer answer = http.apply(request);
            reason = request.method() + " is answered with status " + answer.status();
            RestOutcome outcome = outcome(call, request, answer);
            if (outcome == Plain.PAUSE) {
                throw answer.isGood() || !TargetAnswers.isOfTarget(answer)
                        ? TargetAnswers.misconfigured(reason + "; check URL and mapping file")
                        : TargetAnswers.failure(answer);
            }
            if (outcome instanceof Plain plain) {
                return new Result(plain, plain == Plain.DELIVERED ? null : reason);
            }
            String next = ((RestOutcome.Other) outcome).call();
            call = Objects.requireNonNull(file.others().get(next), next);
        }
        return new Result(Plain.RETRY, reason + " after " + MOST_CALLS + " calls");
    }

    private static RestOutcome outcome(RestCall call, RestRequest request, ApiAnswer answer) {
        RestOutcome told = call.outcome(answer.status()).orElse(null);
        if (told != null) {
            return told;
        }
        boolean gone = request.method().equals("DELETE") && GONE.contains(answer.status());
        if (answer.isGood() || gone) {
            return Plain.DELIVERED;
        }
        return TargetAnswers.isOfTarget(answer) || NOT_SERVED.contains(answer.status())
                ? Plain.PAUSE
                : Plain.PARK;
    }
}
