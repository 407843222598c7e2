package io.tributary.mappings.email;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a mail was sent, as far as its headers tell. */
final class MailDates {

    private static final Instant FIRST_MAIL = Instant.parse("1971-01-01T00:00:00Z");
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private MailDates() {}

    /** The Date, else the time of the first Received that names one, else the given time. */
    static Instant sentAt(MimeHeaders headers, Instant otherwise) {
        Stream<String> hops =
                headers.all("received").stream()
                        .map(each -> each.substring(each.lastIndexOf(';') + 1));
        return Stream.concat(headers.all("date").stream(), hops)
                .flatMap(each -> parse(each).stream())
                .findFirst()
                .orElse(otherwise);
    }

    static Optional<Instant> parse(String value) {
        Date date = new MailDateFormat().parse(value, new ParsePosition(0));
        return Optional.ofNullable(date).map(Date::toInstant).filter(MailDates::isSane);
    }

    private static boolean isSane(@Nullable Instant instant) {
        return instant != null && instant.isAfter(FIRST_MAIL) && instant.isBefore(END_OF_TIME);
    }
}
