package io.tributary.benchmark.standin;

/**
 * What the stand-in took so far; two of them make a difference.
 *
 * @param calls composite ones
 * @param writes of interactions; contacts, of whom one is in each call, are left out
 * @param records different interactions
 */
public record Taken(long calls, long writes, long records) {

    /** What it took since an earlier one. */
    public Taken since(Taken earlier) {
        return new Taken(calls - earlier.calls, writes - earlier.writes, records - earlier.records);
    }
}
