package io.tributary.mappings.asterisk;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the route says of its Asterisk.
 *
 * @param columns in the order of the file
 * @param stockColumns true if the route names none: then the optional ones may be absent
 * @param zone of the times in the file, which carry none
 * @param region that national numbers are read in; null if the route tells none
 * @param extensions matches the numbers of phones inside the company
 * @param own the company's own numbers, digits only
 * @param userFieldReference the type of reference that the dial plan writes to the user field, for
 *     example {@code order} where the caller keyed in an order number; null if it writes none
 */
record AsteriskCdrSettings(
        List<String> columns,
        boolean stockColumns,
        ZoneId zone,
        Charset charset,
        @Nullable String region,
        Pattern extensions,
        List<String> own,
        @Nullable String userFieldReference) {

    /**
     * The order in which Asterisk's {@code cdr_csv.c} writes; those behind {@code amaflags} only if
     * {@code cdr.conf} asks for them ({@code loguniqueid}, {@code loguserfield}, {@code
     * newcdrcolumns}).
     */
    static final String STOCK =
            "accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,"
                    + "duration,billsec,disposition,amaflags,uniqueid,userfield,peeraccount,"
                    + "linkedid,sequence";

    private static final int SHORTEST_NATIONAL = 6;

    static AsteriskCdrSettings of(RawEvent raw) {
        boolean stock = setting(raw, "columns", "").isEmpty();
        List<String> names = list(setting(raw, "columns", STOCK).toLowerCase(Locale.ROOT));
        if (!names.containsAll(List.of("start", "disposition"))) {
            throw new PayloadRejected(
                    "columns", "the route's setting must name at least start and disposition");
        }
        String region = setting(raw, "region", "");
        String userField = setting(raw, "userFieldReference", "");
        return new AsteriskCdrSettings(
                names,
                stock,
                zone(setting(raw, "zone", "UTC")),
                charset(setting(raw, "charset", "UTF-8")),
                region.isEmpty() ? null : region,
                pattern(setting(raw, "extensions", "\\d{2,5}")),
                list(setting(raw, "own", "")).stream().map(CdrNumberConversions::digits).toList(),
                userField.isEmpty() ? null : userField);
    }

    /** Routes hand on what nobody configured as empty. */
    private static String setting(RawEvent raw, String name, String otherwise) {
        String value = raw.setting(name, otherwise).strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** Whether the number is a phone of the company, or one of the numbers it is called under. */
    boolean isInside(String number) {
        return isExtension(number) || isOwn(CdrNumberConversions.digits(number));
    }

    boolean isExtension(String number) {
        return extensions.matcher(number).matches();
    }

    /** National and international spellings of one number end alike. */
    private boolean isOwn(String digits) {
        return digits.length() >= SHORTEST_NATIONAL
                && own.stream().anyMatch(each -> each.endsWith(digits) || endsWith(digits, each));
    }

    private static boolean endsWith(String digits, String own) {
        return own.length() >= SHORTEST_NATIONAL && digits.endsWith(own);
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new PayloadRejected(
                    "zone", "the route's setting is no time zone such as Europe/Madrid", e);
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new PayloadRejected(
                    "charset", "the route's setting is no charset such as UTF-8", e);
        }
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new PayloadRejected(
                    "extensions", "the route's setting is no regular expression", e);
        }
    }
}
