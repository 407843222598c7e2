package io.tributary.hub.retention;

import org.jspecify.annotations.Nullable;

/**
 * How full a store is.
 *
 * @param name in metrics and messages: that of its setting
 * @param rows NaN if they cannot be counted
 * @param bytes NaN if they cannot be measured
 * @param filled share of its limit, 1 for full; null if it has none
 */
record StoreState(String name, double rows, double bytes, @Nullable Double filled) {

    private static final double NEARLY = 0.8;

    boolean isNearlyFull() {
        return filled != null && filled >= NEARLY;
    }

    boolean isFull() {
        return filled != null && filled >= 1;
    }

    String text() {
        return filled == null ? name : name + " is " + Math.round(filled * 100) + " % full";
    }
}
