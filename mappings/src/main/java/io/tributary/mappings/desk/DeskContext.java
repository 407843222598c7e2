package io.tributary.mappings.desk;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a payload of a help desk.
 *
 * @param platform as {@code attributes.platform} names it
 * @param region ISO 3166 country of national phone numbers; null if the route sets none
 * @param accounts scope of the ids that the company itself gave its customers
 * @param own mail addresses and {@code @domain}s of the company, in lower case
 * @param receivedAt when the hub got it
 */
public record DeskContext(
        String platform,
        String source,
        @Nullable String region,
        String accounts,
        Set<String> own,
        Instant receivedAt) {

    /** Reads the settings {@code region}, {@code accounts} and {@code own} of the route. */
    public static DeskContext of(RawEvent event, String platform) {
        return new DeskContext(
                platform,
                event.source(),
                Payloads.text(event.setting("region", "")),
                Objects.requireNonNullElse(
                        Payloads.text(event.setting("accounts", "")), scope(event.source())),
                Stream.of(event.setting("own", "").split(",", -1))
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                event.receivedAt());
    }

    /** Where the platform's own ids are unique: the source without what is before the slash. */
    public String scope() {
        return scope(source);
    }

    private static String scope(String source) {
        return source.substring(source.indexOf('/') + 1);
    }

    /** Whether the address is one of the company's. */
    public boolean isOwn(@Nullable String address) {
        if (address == null) {
            return false;
        }
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return own.contains(lower)
                || own.contains("@" + lower.substring(lower.lastIndexOf('@') + 1));
    }
}
