package io.tributary.mappings.declarative;

import org.jspecify.annotations.Nullable;

/** A mapping file is not valid. The message says where and why, in the file's own words. */
public final class MappingFileRejected extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String entry;
    private final @Nullable Integer line;

    /**
     * @param entry the way to it, steps parted by slashes; empty if the file as a whole
     * @param line from 1; null if not known
     * @param reason what is wrong and what would be right
     */
    MappingFileRejected(
            String entry, @Nullable Integer line, String reason, @Nullable Throwable cause) {
        super(message(entry, line, reason), cause);
        this.entry = entry;
        this.line = line;
    }

    public String entry() {
        return entry;
    }

    public @Nullable Integer line() {
        return line;
    }

    private static String message(String entry, @Nullable Integer line, String reason) {
        String where =
                (line == null ? "" : "line " + line)
                        + (line == null || entry.isEmpty() ? "" : ", ")
                        + (entry.isEmpty() ? "" : entry);
        return where.isEmpty() ? reason : where + ": " + reason;
    }
}
