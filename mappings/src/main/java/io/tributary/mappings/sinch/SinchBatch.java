package io.tributary.mappings.sinch;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the messages of a batch have come, by status. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SinchBatch(
        @Nullable String batchId,
        @Nullable String clientReference,
        @Nullable List<@Nullable Reached> statuses) {

    /**
     * A status and who has reached it.
     *
     * @param recipients only in full reports; a summary names nobody
     */
    record Reached(
            @Nullable String code,
            @Nullable String status,
            @Nullable List<@Nullable String> recipients) {}

    /** One report for each recipient; a batch has no time of its own. */
    List<SinchReport> reports(Instant receivedAt) {
        return Payloads.list(statuses).stream()
                .flatMap(
                        reached ->
                                Payloads.list(reached.recipients()).stream()
                                        .map(recipient -> report(reached, recipient, receivedAt)))
                .toList();
    }

    private SinchReport report(Reached reached, @Nullable String recipient, Instant receivedAt) {
        return new SinchReport(
                batchId,
                recipient,
                reached.code(),
                reached.status(),
                receivedAt,
                null,
                clientReference,
                null,
                null);
    }
}
