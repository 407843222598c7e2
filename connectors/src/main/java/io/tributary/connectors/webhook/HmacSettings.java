package io.tributary.connectors.webhook;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link SignatureScheme} from a route's settings:
 *
 * <ul>
 *   <li>{@code signatureHeader} (required), {@code signaturePrefix}, {@code signatureSeparator}
 *       ({@code space} for a space)
 *   <li>{@code algorithm}: {@code sha1}, {@code sha256} (default), {@code sha512}
 *   <li>{@code encoding}: {@code hex} (default), {@code base64}, {@code base64url}
 *   <li>{@code content}: the template of {@link SignedContent}; default {@code {body}}
 *   <li>{@code secretEncoding}: {@code text} (default), {@code base64}
 *   <li>{@code timestampHeader}, {@code timestampPrefix}, {@code timestampSeparator}, {@code
 *       timestampUnit} ({@code seconds}, {@code millis}), {@code maxAgeSeconds} (300), {@code
 *       maxAheadSeconds} (60)
 *   <li>{@code idHeader}
 *   <li>{@code secret}, {@code verifyToken}: not part of the scheme
 * </ul>
 */
final class HmacSettings {

    private static final Set<String> KNOWN =
            Set.of(
                    "secret",
                    "verifyToken",
                    "signatureHeader",
                    "signaturePrefix",
                    "signatureSeparator",
                    "algorithm",
                    "encoding",
                    "content",
                    "secretEncoding",
                    "timestampHeader",
                    "timestampPrefix",
                    "timestampSeparator",
                    "timestampUnit",
                    "maxAgeSeconds",
                    "maxAheadSeconds",
                    "idHeader");

    private HmacSettings() {}

    /**
     * @throws IllegalArgumentException naming the setting that is missing, unknown or wrong
     */
    static SignatureScheme scheme(Map<String, String> settings) {
        settings.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(HmacSettings::rejectUnknown);
        HeaderField signature = field(settings, "signature");
        if (signature == null) {
            throw new IllegalArgumentException("the route must set 'signatureHeader'");
        }
        return new SignatureScheme(
                signature,
                choice(HmacAlgorithm.class, settings, "algorithm", HmacAlgorithm.SHA256),
                choice(SignatureEncoding.class, settings, "encoding", SignatureEncoding.HEX),
                content(settings),
                choice(SecretDecoding.class, settings, "secretEncoding", SecretDecoding.TEXT),
                time(settings),
                field(settings, "id"));
    }

    private static void rejectUnknown(String name) {
        throw new IllegalArgumentException(
                "setting '" + name + "' is not known; known are " + new TreeSet<>(KNOWN));
    }

    private static SignedContent content(Map<String, String> settings) {
        try {
            return SignedContent.of(settings.getOrDefault("content", "{body}"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("setting 'content' " + e.getMessage(), e);
        }
    }

    private static @Nullable HeaderField field(Map<String, String> settings, String name) {
        String header = settings.getOrDefault(name + "Header", "");
        return header.isBlank()
                ? null
                : new HeaderField(
                        header.strip().toLowerCase(Locale.ROOT),
                        settings.getOrDefault(name + "Prefix", ""),
                        separator(settings.getOrDefault(name + "Separator", "")));
    }

    /** A space has a name, as options are stripped of space around them. */
    private static String separator(String written) {
        return written.equals("space") ? " " : written;
    }

    private static @Nullable SignedTime time(Map<String, String> settings) {
        HeaderField field = field(settings, "timestamp");
        return field == null
                ? null
                : new SignedTime(
                        field,
                        choice(ChronoUnit.class, settings, "timestampUnit", ChronoUnit.SECONDS),
                        seconds(settings, "maxAgeSeconds", 300),
                        seconds(settings, "maxAheadSeconds", 60));
    }

    private static Duration seconds(Map<String, String> settings, String name, int otherwise) {
        String value = settings.getOrDefault(name, Integer.toString(otherwise));
        if (!value.matches("\\d{1,6}")) {
            throw new IllegalArgumentException(
                    "setting '" + name + "' must be a number of seconds from 0 to 999999");
        }
        return Duration.ofSeconds(Long.parseLong(value));
    }

    private static <E extends Enum<E>> E choice(
            Class<E> type, Map<String, String> settings, String name, E otherwise) {
        String value = settings.getOrDefault(name, otherwise.name());
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> unknownChoice(type, name));
    }

    private static IllegalArgumentException unknownChoice(Class<?> type, String name) {
        String allowed =
                type == ChronoUnit.class
                        ? "seconds, millis"
                        : Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
        return new IllegalArgumentException("setting '" + name + "' must be one of " + allowed);
    }
}
