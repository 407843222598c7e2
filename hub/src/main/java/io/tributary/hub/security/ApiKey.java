package io.tributary.hub.security;

import java.util.regex.Pattern;

/**
 * A line of the key file. The key itself is {@code name.secret}.
 *
 * @param hash of the whole key, {@code {bcrypt}...} or {@code {pbkdf2}...}
 */
record ApiKey(String name, Role role, String hash) {

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException telling what is wrong, without the hash
     */
    static ApiKey parse(String line) {
        var parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be: name role hash");
        }
        if (!NAME.matcher(parts.group(1)).matches()) {
            throw new IllegalArgumentException("a name has letters, digits, _ and - only");
        }
        Role role =
                Role.of(parts.group(2))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "the role must be viewer, operator or admin"));
        return new ApiKey(parts.group(1), role, parts.group(3));
    }

    @Override
    public String toString() {
        return "ApiKey[" + name + ", " + role + "]";
    }
}
