package io.tributary.mappings.asterisk;

import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallPart;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the channel event log (CEL) tells of the first channel of a call. */
record AmiChannelLog(ZoneId zone, CallContext context) {

    /** Null if the entry says nothing of the call's course. */
    @Nullable CallPart part(AmiEvent event) {
        String name = Objects.toString(event.text("EventName"), "");
        String call = event.required("LinkedID", "UniqueID");
        boolean first = call.equals(event.text("UniqueID"));
        boolean last = name.equals("LINKEDID_END");
        String status = first ? status(name) : null;
        if (status == null && !last) {
            return null;
        }
        Instant time = time(event, call);
        Instant created = CdrTimeConversions.created(call);
        return CallPart.of(
                        call,
                        "log:" + name,
                        AmiEnds.ofChannel(
                                event.text("CallerIDnum", "CallerIDani"),
                                event.text("CallerIDname"),
                                event.text("Channel"),
                                event.text("CallerIDdnid", "Exten"),
                                context),
                        created == null ? time : created)
                .endedAt(last || name.equals("HANGUP") ? time : null)
                .status(last ? null : status)
                .build();
    }

    private static @Nullable String status(String name) {
        return switch (name) {
            case "CHAN_START" -> "initiated";
            case "ANSWER" -> "in-progress";
            case "BRIDGE_START", "BRIDGE_ENTER" -> "answered";
            case "HANGUP" -> "no-answer";
            default -> null;
        };
    }

    /** Local time, which the CDR's reader knows. */
    private Instant time(AmiEvent event, String call) {
        Map<String, String> columns = new HashMap<>();
        columns.put("start", event.required("EventTime"));
        columns.put("uniqueid", call);
        return CdrTimeConversions.start(AsteriskCdr.of(event.number(), columns), zone);
    }
}
