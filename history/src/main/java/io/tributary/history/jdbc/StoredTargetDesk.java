package io.tributary.history.jdbc;

import io.tributary.history.delivery.ParkedCause;
import io.tributary.history.delivery.TargetDesk;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What people do about what targets refused, in the tables of {@link StoredOutbox}. */
final class StoredTargetDesk implements TargetDesk {

    private final Database database;
    private final ParkedDeliveries parked;
    private final DeliveryTable deliveries;

    StoredTargetDesk(Database database) {
        this.database = database;
        parked = new ParkedDeliveries(database);
        deliveries = new DeliveryTable(database);
    }

    @Override
    public boolean knows(String target) {
        return database.read(
                "look for a target",
                () ->
                        database.sql("SELECT EXISTS (SELECT FROM target WHERE name = :name)")
                                .param("name", SqlText.safeOrNull(target))
                                .query(Boolean.class)
                                .single());
    }

    @Override
    public List<ParkedCause> parked(String target, int most) {
        return database.read("read what is parked", () -> parked.causes(target, most));
    }

    @Override
    public int retryParked(String target, @Nullable String cause) {
        return change(
                "retry parked deliveries",
                target,
                cause,
                customers -> parked.release(target, cause, customers));
    }

    @Override
    public int skipParked(String target, @Nullable String cause, String note) {
        return change(
                "skip parked deliveries",
                target,
                cause,
                customers -> parked.skip(target, cause, customers, note));
    }

    private int change(
            String what, String target, @Nullable String cause, ToIntFunction<List<UUID>> change) {
        return database.write(
                what,
                () -> {
                    List<UUID> customers = parked.lock(target, cause);
                    int changed = change.applyAsInt(customers);
                    deliveries.refresh(target, customers);
                    return changed;
                });
    }
}
