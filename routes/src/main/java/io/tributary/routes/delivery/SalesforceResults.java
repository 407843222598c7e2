package io.tributary.routes.delivery;

import io.tributary.connectors.salesforce.CompositeAnswer;
import io.tributary.connectors.salesforce.PartAnswer;
import io.tributary.connectors.salesforce.PartAnswer.RecordAnswer;
import io.tributary.connectors.salesforce.SalesforceError;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.interaction.InteractionId;
import io.tributary.mappings.salesforce.CompositeCall;
import io.tributary.mappings.salesforce.Subrequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins a composite call with its answer. */
final class SalesforceResults {

    private SalesforceResults() {}

    /** One result per interaction of the call that the answer speaks of. */
    static List<DeliveryResult> of(CompositeCall call, CompositeAnswer answer) {
        Map<String, PartAnswer> byReference =
                answer.parts().stream()
                        .collect(
                                Collectors.toMap(
                                        PartAnswer::referenceId,
                                        Function.identity(),
                                        (one, other) -> other));
        RecordAnswer contact = new RecordAnswer(null, List.of());
        List<DeliveryResult> results = new ArrayList<>();
        for (Subrequest part : call.parts()) {
            List<RecordAnswer> records = records(byReference.get(part.referenceId()));
            if (part.isContact()) {
                contact = records.isEmpty() ? contact : records.get(0);
                continue;
            }
            for (int i = 0; i < part.interactions().size() && i < records.size(); i++) {
                results.add(result(part.interactions().get(i), part, records.get(i)));
            }
        }
        return contact.isWritten() ? results : heldBack(results, contact);
    }

    private static DeliveryResult result(InteractionId id, Subrequest part, RecordAnswer record) {
        boolean gone =
                part.isDeletion() && record.errors().stream().allMatch(SalesforceError::isGone);
        if (record.isWritten() || gone) {
            return DeliveryResult.delivered(id, record.id());
        }
        return failed(id, record, "");
    }

    /**
     * A customer who is not in the CRM as the hub knows them is not delivered. What the records
     * were refused for is left aside: it may be just that their contact is missing.
     */
    private static List<DeliveryResult> heldBack(
            List<DeliveryResult> results, RecordAnswer contact) {
        return results.stream()
                .map(result -> failed(result.interaction(), contact, "contact: "))
                .toList();
    }

    /** When to try again is not Salesforce's to say: as soon as the target's policy has it. */
    private static DeliveryResult failed(InteractionId id, RecordAnswer record, String of) {
        String error =
                of
                        + record.errors().stream()
                                .map(SalesforceError::toString)
                                .collect(Collectors.joining(", "));
        return record.isPassing()
                ? DeliveryResult.retry(id, error, Instant.EPOCH)
                : DeliveryResult.parked(id, error);
    }

    private static List<RecordAnswer> records(@Nullable PartAnswer part) {
        return part == null ? List.of() : part.records();
    }
}
