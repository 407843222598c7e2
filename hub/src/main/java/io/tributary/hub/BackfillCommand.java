package io.tributary.hub;

import io.tributary.hub.backfill.Backfill;
import io.tributary.hub.backfill.BackfillArguments;
import io.tributary.hub.backfill.BackfillOrder;
import io.tributary.hub.retention.Room;
import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;

/**
 * {@code --tributary.command=backfill --from=files --format=lines ...}: brings stored events in,
 * while hubs run or not.
 */
final class BackfillCommand {

    private final Backfill backfill;
    private final Room room;

    BackfillCommand(Backfill backfill, Room room) {
        this.backfill = backfill;
        this.room = room;
    }

    /** Answers 0 if all is in the history, 1 if something was rejected. */
    int run(ApplicationArguments arguments, PrintStream out) {
        BackfillOrder order = BackfillArguments.read(arguments);
        room.prepare();
        return backfill.run(order, out).rejected() == 0 ? 0 : 1;
    }
}
