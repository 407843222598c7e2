package io.tributary.history.rulebook;

/**
 * Brings what was recorded before the last activation in line with the rules that hold now: all
 * interactions, in chunks, in the order of their ids. What is done is kept with the chunk, so that
 * any instance goes on where another stopped or died; one works at a time. A newer activation
 * begins anew.
 */
public interface Settling {

    /**
     * Works out the next interactions in one transaction, which holds up the recorder for as long.
     *
     * @param interactions how many at most, 1 or more
     * @return false if nothing is left to do, or another instance is at it
     * @throws io.tributary.history.failure.TributaryException if it fails; nothing of the chunk is
     *     changed then, and a smaller one may succeed
     */
    boolean step(int interactions);
}
