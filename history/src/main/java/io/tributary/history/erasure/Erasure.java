package io.tributary.history.erasure;

import io.tributary.history.identity.CustomerId;
import java.util.Optional;

/**
 * Forgets a person for good: the history is what it would be had the person never been seen.
 *
 * <ul>
 *   <li>The customer's interactions go, with their parts, texts, attachments, evidence and the raw
 *       events that any revision of them came from; so do withdrawn ones in which the customer was
 *       named, decisions and suggestions about the customer, and what the event log said.
 *   <li>From an interaction of somebody else in which the customer is named, the customer's part is
 *       taken out ({@link io.tributary.history.identity.Redaction}); the rest stays, and its raw
 *       events go. What others wrote in texts stays theirs.
 *   <li>What follows is worked out as after any change: customers may split, matters end; targets
 *       are owed the removal, as of what is withdrawn; subscribers are told.
 *   <li>Hashes of ids stay, so that what was erased stays erased: redelivery, replay, a higher
 *       revision or another part of it records nothing, and counts as known. A new event of the
 *       same person is a new customer's.
 * </ul>
 *
 * <p>Not reached are copies outside of the history: dead letters, backups, what targets hold
 * besides interactions.
 */
public interface Erasure {

    /**
     * Erases in one transaction, during which nothing is recorded: that waits on the broker. About
     * a second for each few thousand interactions.
     *
     * @param customer any id that leads to the customer
     * @param by who erases; kept
     * @param reason why; kept, so that it must not tell who the person is
     * @return empty if the id leads to nobody
     * @throws io.tributary.history.failure.TransientFailure if the database is away, or it takes
     *     longer than ten minutes; then nothing is erased
     */
    Optional<ErasureReceipt> erase(CustomerId customer, String by, String reason);
}
