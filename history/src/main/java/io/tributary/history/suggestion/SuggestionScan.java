package io.tributary.history.suggestion;

/** Finds suggestions anew, of the whole history. */
public interface SuggestionScan {

    /**
     * What a scan found.
     *
     * @param compared whether customers were compared by what is known of them; they are not if
     *     there are more than is admitted
     */
    record Report(long customers, boolean compared, long suggestions) {}

    /**
     * Replaces all suggestions by those that the history gives now; does nothing if nothing was
     * recorded since the last scan. Two instances that scan at once find the same.
     *
     * @param mostCustomers with more, none are compared: it would take too much memory
     */
    Report run(int mostCustomers);
}
