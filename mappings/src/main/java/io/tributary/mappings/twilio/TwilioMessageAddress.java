package io.tributary.mappings.twilio;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One end of a message: a telephone number, perhaps behind the name of the network that it is used
 * in ({@code whatsapp:+34600111222}); a short code or a name that stands for a number; or an id of
 * another network ({@code messenger:1234}).
 *
 * @param network empty for SMS
 */
record TwilioMessageAddress(String network, String value) {

    private static final String NUMBER = "\\+\\d{1,15}";
    private static final String NETWORK = "[a-z][a-z0-9-]{1,30}";

    /** Null if there is none. */
    static @Nullable TwilioMessageAddress of(@Nullable String text) {
        String address = Payloads.text(text);
        if (address == null) {
            return null;
        }
        int colon = address.indexOf(':');
        String network = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = Payloads.text(address.substring(colon + 1));
        return value == null ? null : new TwilioMessageAddress(network, value);
    }

    boolean isNumber() {
        return value.matches(NUMBER);
    }

    Channel channel() {
        return network.isEmpty() ? Channel.SMS : Channel.MESSAGING;
    }

    List<Identifier> identifiers(TwilioMessageContext context) {
        if (isNumber()) {
            return List.of(Identifier.phone(value, context.region(), Proof.NETWORK));
        }
        String type = network.matches(NETWORK) ? network + ".user" : "sms.sender";
        return List.of(Identifier.scoped(type, context.source(), value, Proof.NETWORK));
    }
}
