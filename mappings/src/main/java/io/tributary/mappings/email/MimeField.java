package io.tributary.mappings.email;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/**
 * A field with parameters, such as Content-Type; RFC 2231 and RFC 2047 are undone.
 *
 * @param value lower case; empty if there is none
 * @param parameters names in lower case
 */
record MimeField(String value, Map<String, String> parameters) {

    static final MimeField NONE = new MimeField("", Map.of());

    static MimeField parse(@Nullable String field) {
        if (field == null) {
            return NONE;
        }
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, field);
        RawBody body =
                RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            mapping.addParameter(pair.getName(), pair.getValue() == null ? "" : pair.getValue());
        }
        Map<String, String> parameters = new HashMap<>();
        mapping.getParameters()
                .forEach(
                        (name, value) ->
                                parameters.putIfAbsent(
                                        name.toLowerCase(Locale.ROOT),
                                        MimeHeaders.decodeWords(value)));
        String value = body.getValue() == null ? "" : body.getValue();
        return new MimeField(value.strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** The parameter without control characters, or null. */
    @Nullable String parameter(String name) {
        return MailText.orNull(parameters.get(name));
    }
}
