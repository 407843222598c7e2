package io.tributary.connectors.growingfile;

/** Takes the lines that were read. */
interface LineSink {

    /**
     * Returns once the lines are accepted.
     *
     * @param lines as they are in the file, with their ends
     * @throws Exception if they are not accepted, and so must come again
     */
    void accept(byte[] lines) throws Exception;

    /** Whether to go on with what else was read. */
    boolean wantsMore();
}
