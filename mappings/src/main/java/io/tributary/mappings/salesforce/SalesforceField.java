package io.tributary.mappings.salesforce;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How one field of an sObject is filled.
 *
 * @param from name of a canonical field ({@link CanonicalFields}); null if the field is a constant
 * @param otherwise what is written if the canonical field is empty; null to write nothing
 * @param maxLength in characters, as declared in Salesforce; null if there is no limit
 * @param tooLong what becomes of a longer text
 */
record SalesforceField(
        @Nullable String from,
        @JsonProperty("default") @Nullable Object otherwise,
        @Nullable Integer maxLength,
        TooLong tooLong) {

    /** Half an e-mail address is none, so that some texts are better left out than cut. */
    enum TooLong {
        @JsonProperty("cut")
        CUT,
        @JsonProperty("omit")
        OMIT
    }

    SalesforceField {
        tooLong = tooLong == null ? TooLong.CUT : tooLong;
        if (from == null && otherwise == null) {
            throw new IllegalArgumentException("needs 'from' or 'default'");
        }
        if (from != null && !CanonicalFields.isKnown(from)) {
            throw new IllegalArgumentException(
                    "'" + from + "' is no canonical field; known are " + CanonicalFields.names());
        }
        if (maxLength != null && maxLength < 1) {
            throw new IllegalArgumentException("'maxLength' must be 1 or more");
        }
    }

    @Nullable Object valueOf(CanonicalFields.Source source) {
        Object value = from == null ? null : CanonicalFields.read(from, source);
        return fit(value == null ? otherwise : value);
    }

    private @Nullable Object fit(@Nullable Object value) {
        if (maxLength == null || !(value instanceof String text) || text.length() <= maxLength) {
            return value;
        }
        return tooLong == TooLong.OMIT ? null : cut(text, maxLength);
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
