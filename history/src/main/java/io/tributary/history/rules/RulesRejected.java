package io.tributary.history.rules;

import org.jspecify.annotations.Nullable;

/** A rule file is not valid. The message says where and why, in the file's own words. */
public final class RulesRejected extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String section;
    private final @Nullable String entry;
    private final @Nullable Integer line;

    /**
     * @param section null if the file as a whole
     * @param entry the way to it within the section, steps parted by dots; null if not known
     * @param line from 1; null if not known
     * @param reason what is wrong and what would be right
     */
    public RulesRejected(
            @Nullable String section,
            @Nullable String entry,
            @Nullable Integer line,
            String reason,
            @Nullable Throwable cause) {
        super(message(section, entry, line, reason), cause);
        this.section = section;
        this.entry = entry;
        this.line = line;
    }

    public @Nullable String section() {
        return section;
    }

    public @Nullable String entry() {
        return entry;
    }

    public @Nullable Integer line() {
        return line;
    }

    private static String message(
            @Nullable String section,
            @Nullable String entry,
            @Nullable Integer line,
            String reason) {
        return "rules"
                + (section == null ? "" : ", section '" + section + "'")
                + (entry == null ? "" : ", entry '" + entry + "'")
                + (line == null ? "" : ", line " + line)
                + ": "
                + reason;
    }
}
