package io.tributary.mappings.sql;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.mappings.delivered.Change;
import io.tributary.mappings.delivered.Changes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what is owed of a customer into rows. A pure function. */
public final class SqlMapping {

    private final SqlMappingFile file;

    public SqlMapping(SqlMappingFile file) {
        this.file = file;
    }

    public SqlMappingFile file() {
        return file;
    }

    /**
     * @throws PayloadRejected if the customer or one of the matters cannot be made a row; an
     *     interaction of which that is so is told in the result
     */
    public SqlWork map(CustomerDelivery delivery) {
        CustomerView customer = delivery.customer();
        Map<InteractionId, SqlRow> written = new LinkedHashMap<>();
        Map<InteractionId, String> rejected = new LinkedHashMap<>();
        List<InteractionId> deleted = new ArrayList<>();
        for (Change change : Changes.of(delivery)) {
            if (change.withdrawn() && !file.keepsWithdrawn()) {
                deleted.add(change.interaction());
                continue;
            }
            try {
                written.put(
                        change.interaction(),
                        file.interactions().row(change.interaction().toString(), change.scope()));
            } catch (PayloadRejected e) {
                rejected.put(change.interaction(), String.valueOf(e.getMessage()));
            }
        }
        return new SqlWork(
                file.customers().row(customer.id().toString(), Changes.customer(delivery)),
                customer.interactionCount() == 0 && customer.identifiers().isEmpty(),
                customer.alsoKnownAs().stream().map(CustomerId::toString).toList(),
                matters(delivery),
                written,
                deleted,
                rejected);
    }

    private List<SqlRow> matters(CustomerDelivery delivery) {
        SqlTable table = file.matters();
        if (table == null) {
            return List.of();
        }
        return Changes.matters(delivery).entrySet().stream()
                .map(each -> table.row(each.getKey(), each.getValue()))
                .toList();
    }
}
