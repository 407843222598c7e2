package io.tributary.faults.load;

import java.io.IOException;
import java.nio.file.Path;

/** Ledgers for tests. */
public final class Ledgers {

    private Ledgers() {}

    /**
     * @param lines an id, a revision, and {@code answered} if it was
     */
    public static Ledger of(Path directory, String... lines) throws IOException {
        Ledger ledger = new Ledger(directory.resolve("ledger"));
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            Sent sent =
                    new Sent(words[0], Integer.parseInt(words[1]), false, "/", new byte[0], null);
            ledger.sent(sent);
            if (words.length > 2) {
                ledger.answered(sent);
            }
        }
        return ledger;
    }
}
