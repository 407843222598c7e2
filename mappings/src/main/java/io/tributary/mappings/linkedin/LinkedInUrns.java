package io.tributary.mappings.linkedin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that LinkedIn gives everything: {@code urn:li:} and what it is. */
final class LinkedInUrns {

    private static final Pattern SHORT_COMMENT =
            Pattern.compile("urn:li:comment:\\(((?!urn:)\\w+:[^,()]+),([^,()]+)\\)");

    private LinkedInUrns() {}

    /** Comments come with the name of their post in full or without {@code urn:li:}. */
    static String full(String urn) {
        Matcher comment = SHORT_COMMENT.matcher(urn.strip());
        return comment.matches()
                ? "urn:li:comment:(urn:li:" + comment.group(1) + "," + comment.group(2) + ")"
                : urn.strip();
    }

    /** What is behind the last colon. */
    static String id(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    static boolean isOrganization(String urn) {
        return urn.startsWith("urn:li:organization:");
    }
}
