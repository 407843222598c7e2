package io.tributary.mappings.email;

/**
 * Text as people read it, fit to be kept: without control characters and towers of blank lines, and
 * cut where it is longer than anybody reads. For other platforms that carry what mails do.
 */
public final class ReadableText {

    private ReadableText() {}

    public static String of(String plain) {
        return MailText.cut(MailText.tidy(plain), MailText.LONGEST);
    }

    public static String ofHtml(String html) {
        return of(HtmlText.of(html));
    }
}
