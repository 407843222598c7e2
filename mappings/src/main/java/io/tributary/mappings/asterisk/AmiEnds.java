package io.tributary.mappings.asterisk;

import io.tributary.history.interaction.Direction;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallParties;
import org.jspecify.annotations.Nullable;

/** Who is at the ends of a channel: by the number, and by the device that a channel is of. */
final class AmiEnds {

    private AmiEnds() {}

    /**
     * The caller's channel, and what was dialled: of a call out with the prefix that the PBX wants,
     * so that whom it is for is not told before it is dialled.
     */
    static CallParties ofChannel(
            @Nullable String number,
            @Nullable String name,
            @Nullable String channel,
            @Nullable String dialled,
            CallContext context) {
        CallEnd caller = end(number, name, channel, context);
        CallEnd callee = CallEnd.of(dialled, null);
        if (!caller.isInside(context)) {
            return CallParties.of(Direction.INBOUND, caller, callee, false, context);
        }
        boolean outside = callee.number() != null && !callee.isInside(context);
        return CallParties.unnamed(
                outside ? Direction.OUTBOUND : Direction.INTERNAL, caller, context);
    }

    static CallParties parties(
            CallEnd caller, CallEnd callee, boolean answered, CallContext context) {
        // What is dialled inside and is no number is a menu, a mailbox or a queue.
        return caller.isInside(context) && callee.number() == null
                ? CallParties.of(Direction.INTERNAL, caller, callee, answered, context)
                : CallParties.of(caller, callee, answered, context);
    }

    /** Phones are named after their extension; trunks, and channels to Asterisk itself, are not. */
    static CallEnd end(
            @Nullable String number,
            @Nullable String name,
            @Nullable String channel,
            CallContext context) {
        CallEnd end = CallEnd.of(number, name);
        String device =
                channel == null || CdrNumberConversions.isLocal(channel)
                        ? ""
                        : CdrNumberConversions.device(channel);
        boolean phone =
                context.extensions().matcher(device).matches() || device.equals(end.number());
        return phone ? end.person(device) : end;
    }
}
