package io.tributary.history.suggestion;

/** Keeps suggestions as the history gives them. */
public interface SuggestionScan {

    /**
     * What a scan found.
     *
     * @param customers how many were looked at
     * @param whole whether these were all
     * @param compared whether customers were compared by what is known of them; they are not if
     *     there are more than is admitted
     * @param suggestions how many there are now; 0 if nothing was looked at
     */
    record Report(long customers, boolean whole, boolean compared, long suggestions) {}

    /**
     * Goes through all customers the first time, when the rules changed, when it was asked to, and
     * when so many were looked at since that there is something to learn from them; between, it
     * looks at those of whom something was recorded, and does nothing if nothing was. What it finds
     * between differs from what going through all would find in two ways: with the weights learnt
     * last, and without pairs that share only blocking keys that too many share. Two instances that
     * scan at once find the same.
     *
     * @param mostCustomers with more, none are compared: it would take too much memory
     */
    Report run(int mostCustomers);

    /** Makes the next run go through all, on whatever instance. */
    void requestWhole();
}
