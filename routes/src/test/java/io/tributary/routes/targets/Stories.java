package io.tributary.routes.targets;

import io.tributary.history.query.CustomerView;
import io.tributary.history.query.InteractionView;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Histories by chance: with edits, withdrawals, and moves to other customers and back. */
final class Stories {

    private static final int CUSTOMERS = 20;

    private final Random random;

    Stories(long seed) {
        random = new Random(seed);
    }

    /** Owes so many changes, and answers of each interaction whose it is and what it says. */
    Map<String, String> tell(DeliveringHub hub, int changes, Runnable between) {
        Map<String, String> history = new TreeMap<>();
        int all = 0;
        for (int i = 0; i < changes; i++) {
            int number = random.nextInt(3) == 0 ? random.nextInt(all + 1) : all++;
            CustomerView customer = Histories.customer(random.nextInt(CUSTOMERS));
            if (random.nextInt(12) == 0) {
                InteractionView gone = Histories.withdrawn(customer, number);
                hub.owe(customer, gone);
                history.remove(gone.id().toString());
            } else {
                String text = "text " + random.nextInt(3);
                InteractionView view = Histories.interaction(customer, number, text);
                hub.owe(customer, view);
                history.put(view.id().toString(), customer.id() + "|" + text);
            }
            between.run();
        }
        return history;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
