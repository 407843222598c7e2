package io.tributary.mappings.declarative;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata.Frame;

/**
 * How much the expressions of one record may do. Counted in steps, not in time, so that a busy
 * machine rejects nothing that another one maps. For one thread.
 */
final class Bounds {

    /** A fraction of a second; a record of a thousand fields takes a few thousand. */
    private static final int MOST_STEPS = 1_000_000;

    private static final int MOST_DEPTH = 200;

    private int steps;
    private int depth;

    private Bounds() {}

    static void set(Frame frame) {
        Bounds bounds = new Bounds();
        frame.setEvaluateEntryCallback((expression, input, environment) -> bounds.enter());
        frame.setEvaluateExitCallback((expression, input, environment, result) -> bounds.depth--);
    }

    private void enter() {
        depth++;
        steps++;
        if (depth > MOST_DEPTH || steps > MOST_STEPS) {
            throw new TooMuch();
        }
    }

    /** An expression does more than it may. */
    static final class TooMuch extends JException {

        private static final long serialVersionUID = 1L;

        private TooMuch() {
            super("U1001");
        }
    }
}
