package io.tributary.mappings.comment;

import io.tributary.history.interaction.InteractionId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a comment of the hub carries, so that it is found before it would be written twice, and
 * known when the desk tells of it.
 *
 * @param state a hash of what the comment says, or {@value #WITHDRAWN}
 */
public record CommentMark(InteractionId interaction, String state) {

    public static final String WITHDRAWN = "withdrawn";

    /** Desks may break the line at a blank. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\[tributary\\s+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s+"
                            + "([0-9a-f]{12}|withdrawn|opened)\\]");

    private static final String OPENED = "opened";

    /** Those in a text, in its order. */
    public static List<CommentMark> in(@Nullable String text) {
        List<CommentMark> marks = new ArrayList<>();
        Matcher found = WRITTEN.matcher(text == null ? "" : text);
        while (found.find()) {
            if (!found.group(2).equals(OPENED)) {
                marks.add(new CommentMark(InteractionId.parse(found.group(1)), found.group(2)));
            }
        }
        return marks;
    }

    /** Whether it is a text of the hub, be it a comment or the first words of a ticket. */
    public static boolean isIn(@Nullable String text) {
        return text != null && WRITTEN.matcher(text).find();
    }

    /** For the first words of a ticket that the hub opened. */
    static String ofMatter(String matter) {
        return "[tributary " + matter + " " + OPENED + "]";
    }

    @Override
    public String toString() {
        return "[tributary " + interaction + " " + state + "]";
    }
}
