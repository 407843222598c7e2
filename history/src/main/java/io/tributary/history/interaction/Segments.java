package io.tributary.history.interaction;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins the pieces of a text that came in several parts. */
final class Segments {

    private static final Pattern NAME = Pattern.compile("segment:(\\d{1,6}):.*");
    private static final char MISSING = '…';

    private Segments() {}

    static String name(int number, String copy) {
        return "segment:" + number + ":" + copy;
    }

    /** Null if there are none. */
    static @Nullable String join(List<Interaction> parts) {
        List<Interaction> pieces =
                parts.stream()
                        .filter(each -> each.text() != null && number(each) > 0)
                        .sorted(
                                Comparator.comparingInt(Segments::number)
                                        .thenComparing(Interaction::part))
                        .toList();
        StringBuilder text = new StringBuilder();
        int next = 1;
        for (Interaction piece : pieces) {
            if (number(piece) > next) {
                text.append(MISSING);
            }
            text.append(piece.text());
            next = number(piece) + 1;
        }
        return pieces.isEmpty() ? null : text.toString();
    }

    /** From 1; 0 if the part is no piece. */
    private static int number(Interaction part) {
        Matcher name = NAME.matcher(part.part());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
}
