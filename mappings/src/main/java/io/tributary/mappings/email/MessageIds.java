package io.tributary.mappings.email;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Message ids without their angle brackets. */
final class MessageIds {

    /** A mail that follows more than this is cut to its parent and the oldest of the thread. */
    private static final int MOST = 100;

    private static final int LONGEST = 900;
    private static final Pattern BRACKETED = Pattern.compile("<([^<>]{1,2000})>");

    private MessageIds() {}

    /** The mail's own id, or null. */
    static @Nullable String own(MimeHeaders headers) {
        String field = headers.first("message-id");
        if (field == null) {
            return null;
        }
        List<String> ids = in(field);
        return ids.isEmpty() ? usable(field.replaceAll("[<>]", "")) : ids.get(0);
    }

    /** What the mail answers and follows: In-Reply-To, then References; each once. */
    static List<String> followed(MimeHeaders headers) {
        Set<String> ids = new LinkedHashSet<>();
        headers.all("in-reply-to").forEach(each -> ids.addAll(in(each)));
        headers.all("references").forEach(each -> ids.addAll(in(each)));
        return ids.stream().limit(MOST).toList();
    }

    /** The ids in a field, in order. What is not in angle brackets is words, not an id. */
    static List<String> in(String field) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(field);
        while (matcher.find()) {
            String id = usable(matcher.group(1));
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static @Nullable String usable(String text) {
        String id = MailText.orNull(text.replaceAll("\\s+", ""));
        return id != null && id.length() <= LONGEST ? id : null;
    }
}
