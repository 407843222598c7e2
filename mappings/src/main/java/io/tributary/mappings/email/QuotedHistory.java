package io.tributary.mappings.email;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts from a reply what the mail client quoted of earlier mails, so that a history shows each word
 * once. Careful: answers between quoted lines keep the lines they answer, and a mail that would be
 * nothing but history (a forward) is kept whole.
 *
 * <ol>
 *   <li>From a separator on, everything goes: "Original Message" in a dozen languages, a block of
 *       From, Sent, To and Subject lines, "On ... wrote:" not followed by quoted lines, "reply
 *       above this line".
 *   <li>Quoted lines at the end go, and the line that introduces them.
 *   <li>So do quoted lines at the beginning, if they are the only ones: an answer below.
 * </ol>
 */
final class QuotedHistory {

    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_ATTRIBUTION = 4;

    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "(?iu)[-_=\\s*]{2,40}(original message|original appointment|reply message"
                            + "|urspr(ü|ue)ngliche nachricht|message d'origine|message original"
                            + "|mensaje original|mensagem original|messaggio originale"
                            + "|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse"
                            + "|opprinnelig melding|wiadomość oryginalna|původní zpráva"
                            + "|исходное сообщение|元のメッセージ|原始邮件|原始郵件)[-_=\\s*]{0,40}");

    private static final Pattern ABOVE =
            Pattern.compile(
                    "(?i)\\W{0,20}(please )?(type|write|add)?( your )?reply above this line.{0,40}");

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?iu)[*\\s]{0,4}(from|sent|date|to|cc|subject|reply-to"
                            + "|von|gesendet|datum|an|betreff|de|envoyé|à|objet"
                            + "|enviado|enviado el|para|asunto|assunto|da|inviato|a|oggetto"
                            + "|van|verzonden|aan|onderwerp|från|skickat|till|ämne|fra|sendt|til|emne"
                            + "|od|wysłano|do|temat|от|отправлено|кому|тема|差出人|送信日時|宛先|件名"
                            + "|发件人|发送时间|收件人|主题)[*\\s]{0,4}[:：].{0,300}");

    private static final Pattern WROTE =
            Pattern.compile(
                    "(?iu).{0,300}(wrote|schrieb.{0,80}|a écrit|escribió|escreveu|ha scritto|schreef.{0,80}"
                            + "|skrev.{0,80}|kirjoitti|napisał(\\(a\\))?|napsal\\(a\\)|пишет|написал|yazdı"
                            + "|写道|寫道|のメール|作成)\\s{0,3}[:：]\\s{0,3}");

    private static final Pattern RULE = Pattern.compile("[\\s*_=-]{4,200}");

    private final List<String> lines;
    private int end;

    private QuotedHistory(List<String> lines) {
        this.lines = lines;
        this.end = lines.size();
    }

    /** The text without its history; the text itself if nothing else would be left. */
    static String cut(String text) {
        QuotedHistory history = new QuotedHistory(MailText.lines(text).lines().toList());
        history.dropFromSeparator();
        history.dropQuotedEnd();
        String rest = String.join("\n", history.withoutQuotedBeginning()).strip();
        return rest.isEmpty() ? text : rest;
    }

    private void dropFromSeparator() {
        for (int at = 0; at < end; at++) {
            String line = lines.get(at);
            if (line.length() <= LONGEST_LINE && isSeparator(line, at)) {
                end = at;
            }
        }
        int last = lastWritten(end - 1);
        if (end < lines.size() && last >= 0 && RULE.matcher(lines.get(last)).matches()) {
            end = last;
        }
    }

    private boolean isSeparator(String line, int at) {
        return ORIGINAL.matcher(line).matches()
                || ABOVE.matcher(line).matches()
                || (isField(at) && beginsFieldBlock(at))
                || (isAttributionOf(at) && !isQuoted(nextWritten(at + 1)));
    }

    /**
     * At least three header lines in a row, as Outlook puts them; blank lines may stand between.
     */
    private boolean beginsFieldBlock(int at) {
        int fields = 0;
        for (int i = at; i < Math.min(lines.size(), at + 12); i++) {
            if (isField(i)) {
                fields++;
            } else if (!lines.get(i).isBlank()) {
                break;
            }
        }
        return fields >= 3;
    }

    private boolean isField(int at) {
        String line = lines.get(at);
        return line.length() <= LONGEST_LINE && FIELD.matcher(line).matches();
    }

    private void dropQuotedEnd() {
        int last = lastWritten(end - 1);
        if (!isQuoted(last)) {
            return;
        }
        int first = last;
        while (first > 0 && (isQuoted(first - 1) || lines.get(first - 1).isBlank())) {
            first--;
        }
        int above = lastWritten(first - 1);
        end = isAttribution(above) ? attributionStart(above) : first;
    }

    private List<String> withoutQuotedBeginning() {
        int first = nextWritten(0);
        int quote = first < end && !isQuoted(first) ? attributionEnd(first) : first;
        if (quote >= end || !isQuoted(quote)) {
            return lines.subList(0, end);
        }
        int after = quote;
        while (after < end && (isQuoted(after) || lines.get(after).isBlank())) {
            after++;
        }
        boolean interleaved = lines.subList(after, end).stream().anyMatch(each -> isQuote(each));
        return new ArrayList<>(lines.subList(interleaved ? 0 : after, end));
    }

    /** The line of the first quote below an attribution that begins here, or the end. */
    private int attributionEnd(int first) {
        for (int at = first; at < Math.min(end, first + LONGEST_ATTRIBUTION); at++) {
            if (isAttribution(at)) {
                return nextWritten(at + 1);
            }
        }
        return end;
    }

    private int attributionStart(int last) {
        int first = last;
        while (first > 0
                && last - first < LONGEST_ATTRIBUTION - 1
                && !beginsAttribution(lines.get(first))
                && !lines.get(first - 1).isBlank()) {
            first--;
        }
        return beginsAttribution(lines.get(first)) ? first : last;
    }

    private static boolean beginsAttribution(String line) {
        return line.matches(
                "(?iu)\\s{0,3}(on|am|le|el|em|il|op|den|w dniu|dne|\\d{2,4}\\D).{0,400}");
    }

    /** Ends in a colon and tells of a time or an address, in whatever language. */
    private boolean isAttribution(int at) {
        if (at < 0 || lines.get(at).length() > LONGEST_LINE) {
            return false;
        }
        String line = lines.get(at).strip();
        String whole = String.join(" ", lines.subList(Math.max(0, at - 2), at + 1));
        return (line.endsWith(":") || line.endsWith("："))
                && whole.chars().anyMatch(c -> Character.isDigit(c) || c == '@' || c == '<');
    }

    private boolean isAttributionOf(int at) {
        return isAttribution(at)
                && WROTE.matcher(lines.get(at)).matches()
                && beginsAttribution(lines.get(at));
    }

    private boolean isQuoted(int at) {
        return at >= 0 && at < lines.size() && isQuote(lines.get(at));
    }

    private static boolean isQuote(String line) {
        return line.stripLeading().startsWith(">");
    }

    private int nextWritten(int from) {
        int at = from;
        while (at < end && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private int lastWritten(int from) {
        int at = from;
        while (at >= 0 && lines.get(at).isBlank()) {
            at--;
        }
        return at;
    }
}
