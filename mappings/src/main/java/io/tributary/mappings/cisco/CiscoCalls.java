package io.tributary.mappings.cisco;

import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record is a part of the call that its global call id names: a transferred call has several.
 *
 * @param phones matches the names of devices that are phones of the company, and no trunks
 */
record CiscoCalls(Pattern phones, CallContext context) {

    private static final long CDR = 1;

    /** The phone calls the recorder, once for each direction: no contact. */
    private static final long RECORDING = 354;

    private static final long BUSY = 17;
    private static final Set<Long> NOBODY = Set.of(0L, 16L, 18L, 19L, 21L, 31L);

    boolean isCall(CiscoCdr cdr) {
        return cdr.number("cdrRecordType") == CDR
                && cdr.number("origCalledPartyRedirectReason") != RECORDING
                && cdr.number("lastRedirectRedirectReason") != RECORDING;
    }

    CallPart part(CiscoCdr cdr) {
        Instant start =
                Payloads.required(
                        cdr.time("dateTimeOrigination"), cdr.field("dateTimeOrigination"));
        String id = cdr.required("pkid");
        return CallPart.of(call(cdr), "leg:" + id, parties(cdr), start)
                .endedAt(cdr.time("dateTimeDisconnect"))
                .status(status(cdr))
                .attribute("queue", cdr.text("huntPilotDN"))
                .attribute("clientMatterCode", cdr.text("clientMatterCode"))
                .attribute("leg:" + id, leg(cdr))
                .build();
    }

    /** Unique among the calls of all nodes and clusters. */
    private static String call(CiscoCdr cdr) {
        String cluster = cdr.text("globalCallId_ClusterID");
        return (cluster == null ? "" : cluster + ":")
                + cdr.required("globalCallID_callManagerId")
                + ":"
                + cdr.required("globalCallID_callId");
    }

    private CallParties parties(CiscoCdr cdr) {
        CallEnd caller =
                end(
                        cdr.text("callingPartyNumber"),
                        cdr.text("callingPartyUnicodeLoginUserID"),
                        cdr.text("origDeviceName"));
        CallEnd callee =
                end(
                        Payloads.firstText(
                                cdr.text("finalCalledPartyNumber"),
                                cdr.text("originalCalledPartyNumber")),
                        cdr.text("finalCalledPartyUnicodeLoginUserID"),
                        cdr.text("destDeviceName"));
        return CallParties.of(caller, callee, "answered".equals(status(cdr)), context);
    }

    /** Somebody of the company is at a phone of it: the user who is logged in, else its number. */
    private CallEnd end(@Nullable String number, @Nullable String user, @Nullable String device) {
        boolean phone = device != null && phones.matcher(device).matches();
        return CallEnd.of(number, null).person(phone ? Payloads.firstText(user, number) : null);
    }

    /** By Q.850 causes; a call that was connected was answered, however it ended. */
    private static String status(CiscoCdr cdr) {
        if (cdr.time("dateTimeConnect") != null) {
            return "answered";
        }
        long destination = cdr.number("destCause_value");
        long cause = destination == 0 ? cdr.number("origCause_value") : destination;
        return cause == BUSY ? "busy" : NOBODY.contains(cause) ? "no-answer" : "failed";
    }

    /** Under a name of its own, so that the legs stand side by side in the merged call. */
    private static Map<String, Object> leg(CiscoCdr cdr) {
        Map<String, Object> leg = new LinkedHashMap<>();
        leg.put("durationSeconds", cdr.number("duration"));
        put(leg, "fromDevice", cdr.text("origDeviceName"));
        put(leg, "toDevice", cdr.text("destDeviceName"));
        put(leg, "called", cdr.text("originalCalledPartyNumber"));
        put(leg, "redirectedBy", cdr.text("lastRedirectDn"));
        long waited = cdr.number("totalWaitTimeInQueue");
        put(leg, "waitedSeconds", waited == 0 ? null : waited);
        return leg;
    }

    private static void put(Map<String, Object> leg, String name, @Nullable Object value) {
        if (value != null) {
            leg.put(name, value);
        }
    }
}
