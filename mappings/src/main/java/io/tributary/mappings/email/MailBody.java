package io.tributary.mappings.email;

import io.tributary.history.interaction.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mail has to read, and what it has to save. */
final class MailBody {

    /** No more of one part than this is looked at. In characters. */
    private static final int LONGEST_READ = 2_000_000;

    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)charset\\s{0,3}=\\s{0,3}[\"']?([\\w.:-]{1,40})");

    private MailBody() {}

    /** The text to read, whole and tidy; empty if there is none. */
    static String text(MimePart part) {
        if (!part.isMultipart()) {
            return part.isText() ? MailText.tidy(leafText(part)) : "";
        }
        return part.mediaType().equals("multipart/alternative")
                ? alternative(part.children())
                : joined(
                        part.isReport()
                                ? part.children().stream().limit(1).toList()
                                : part.children());
    }

    private static String joined(List<MimePart> parts) {
        List<String> texts = new ArrayList<>();
        parts.forEach(each -> texts.add(text(each)));
        texts.removeIf(String::isEmpty);
        return String.join("\n\n", texts);
    }

    private static String alternative(List<MimePart> forms) {
        String best = "";
        for (MimePart form : forms) {
            String text = text(form);
            if (!text.isEmpty() && form.mediaType().equals("text/plain")) {
                return text;
            }
            best = best.isEmpty() ? text : best;
        }
        return best;
    }

    private static String leafText(MimePart leaf) {
        if (leaf.mediaType().equals("text/html")) {
            return HtmlText.of(MailText.cut(htmlSource(leaf), LONGEST_READ));
        }
        String text = MailText.lines(MailText.cut(leaf.text(), LONGEST_READ));
        return "flowed".equalsIgnoreCase(leaf.type().parameter("format"))
                ? FlowedText.join(text, "yes".equalsIgnoreCase(leaf.type().parameter("delsp")))
                : text;
    }

    private static String htmlSource(MimePart html) {
        if (MimeCharsets.find(html.type().parameter("charset")).isPresent()) {
            return html.text();
        }
        return MimeCharsets.decode(html.content(), metaCharset(html));
    }

    private static @Nullable String metaCharset(MimePart html) {
        String head =
                new String(
                        html.content(),
                        0,
                        Math.min(html.content().length, 1_024),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher matcher = META_CHARSET.matcher(head);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /** The files that came with the mail, images in its text among them, in order. */
    static List<Attachment> attachments(MimePart part) {
        List<Attachment> attachments = new ArrayList<>();
        collect(part, false, attachments);
        return attachments;
    }

    private static void collect(MimePart part, boolean otherForm, List<Attachment> found) {
        if (part.isMultipart()) {
            boolean forms = part.mediaType().equals("multipart/alternative");
            part.children().forEach(each -> collect(each, forms, found));
        } else if (isAttachment(part, otherForm)) {
            found.add(new Attachment(part.fileName(), part.mediaType(), part.size(), null));
        }
    }

    private static boolean isAttachment(MimePart leaf, boolean otherForm) {
        if (leaf.isText()) {
            return false;
        }
        boolean named = leaf.fileName() != null || leaf.disposition().value().equals("attachment");
        return named || !(otherForm && leaf.mediaType().startsWith("text/"));
    }
}
