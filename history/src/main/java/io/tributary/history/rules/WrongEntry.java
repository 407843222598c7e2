package io.tributary.history.rules;

/** An entry of a section has a value that does not do. The message names it. */
public final class WrongEntry extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String entry;
    private final String problem;

    /**
     * @param rules in words, for whoever does not come from a file
     * @param entry as the file names it
     * @param problem what would be right
     */
    public WrongEntry(String rules, String entry, String problem) {
        super(rules + ": '" + entry + "' " + problem);
        this.entry = entry;
        this.problem = problem;
    }

    String entry() {
        return entry;
    }

    String problem() {
        return problem;
    }
}
