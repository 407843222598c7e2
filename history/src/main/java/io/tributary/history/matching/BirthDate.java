package io.tributary.history.matching;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birth date as written, which may be no day of any calendar: a wrong digit is what makes two
 * records of one person differ.
 *
 * @param year four digits
 * @param month two digits
 * @param day two digits
 */
record BirthDate(String year, String month, String day) {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-./]?(\\d{1,2})[-./]?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");

    /** Empty if it is written in no known way, or names no day at all. */
    static Optional<BirthDate> parse(String value) {
        String text = value.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return known(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches()
                ? known(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                : Optional.empty();
    }

    private static Optional<BirthDate> known(String year, String month, String day) {
        return Optional.of(new BirthDate(year, two(month), two(day)))
                .filter(date -> !date.text().startsWith("0000"));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    String text() {
        return year + month + day;
    }

    Level compare(BirthDate other) {
        if (equals(other)) {
            return Level.EXACT;
        }
        if (daySwapped(other) || Similarity.oneSlip(text(), other.text())) {
            return Level.VERY_CLOSE;
        }
        return partsInCommon(other) >= 2 ? Level.CLOSE : Level.DIFFERENT;
    }

    private boolean daySwapped(BirthDate other) {
        return year.equals(other.year) && month.equals(other.day) && day.equals(other.month);
    }

    private int partsInCommon(BirthDate other) {
        return (year.equals(other.year) ? 1 : 0)
                + (month.equals(other.month) ? 1 : 0)
                + (day.equals(other.day) ? 1 : 0);
    }
}
