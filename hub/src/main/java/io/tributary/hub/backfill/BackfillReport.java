package io.tributary.hub.backfill;

/**
 * What a backfill did.
 *
 * @param skipped pieces that an earlier run had recorded or rejected
 * @param recorded events that are in the history by this run
 * @param fresh of these, those that were not before
 * @param rejected pieces that are in the file of rejects
 */
public record BackfillReport(long skipped, long recorded, long fresh, long rejected) {

    long pieces() {
        return skipped + recorded + rejected;
    }
}
