package io.tributary.faults.check;

/**
 * What the comparison found. Of interactions, but for parked and lostPoison.
 *
 * @param stored all
 * @param lost answered with 2xx and not stored
 * @param stale stored in an older revision than the last answered
 * @param twice stored, or told to subscribers as recorded, more than once
 * @param unexpected stored, or saying what nobody sent
 * @param recovered stored though never answered, which is allowed
 * @param parked poison that was parked with its bytes
 * @param lostPoison answered and not parked
 * @param wronglyParked parked though it can be read
 * @param undelivered that the CRM does not have, or has though withdrawn; 0 without a CRM
 */
public record Verdict(
        long stored,
        long lost,
        long stale,
        long twice,
        long unexpected,
        long recovered,
        long parked,
        long lostPoison,
        long wronglyParked,
        long undelivered) {

    /** Whether all that was answered is there in its last revision. */
    public boolean drained() {
        return missing() == 0;
    }

    /** How much is not yet there. */
    long missing() {
        return lost + stale + lostPoison + undelivered;
    }

    public boolean good() {
        return drained() && twice == 0 && unexpected == 0 && wronglyParked == 0;
    }
}
