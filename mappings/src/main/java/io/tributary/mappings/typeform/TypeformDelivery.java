package io.tributary.mappings.typeform;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a response, beside it.
 *
 * @param region ISO 3166 country of national phone numbers; null if the route sets none
 * @param orders the source whose order numbers hidden fields may carry
 * @param identifiers which hidden field carries an identifier, and of which type
 */
record TypeformDelivery(
        String source, @Nullable String region, String orders, Map<String, String> identifiers) {

    private static final String BY_DEFAULT = "email=email,phone=phone";

    static TypeformDelivery of(RawEvent event) {
        String orders = Payloads.text(event.setting("orders", ""));
        String identifiers = Payloads.text(event.setting("identifiers", ""));
        return new TypeformDelivery(
                event.source(),
                Payloads.text(event.setting("region", "")),
                orders == null ? event.source() : orders,
                pairs(identifiers == null ? BY_DEFAULT : identifiers));
    }

    /** {@code field=type,…}; what is not written so is left out. */
    private static Map<String, String> pairs(String written) {
        return Arrays.stream(written.split(","))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[1].strip().matches("[a-z0-9][a-z0-9._-]*"))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0].strip(),
                                pair -> pair[1].strip(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** Where the company's own ids are unique: the source without the platform before the slash. */
    String scope() {
        return source.substring(source.indexOf('/') + 1);
    }
}
