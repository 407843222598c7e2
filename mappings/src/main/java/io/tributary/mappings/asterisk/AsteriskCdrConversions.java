package io.tributary.mappings.asterisk;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Named;

/** The single fields of an interaction, as a CDR has them. */
final class AsteriskCdrConversions {

    private static final Set<String> BRIDGING = Set.of("dial", "queue");

    private AsteriskCdrConversions() {}

    /** All legs of a call share the linked id; files without it have the first leg's own id. */
    @Named("call")
    static String call(AsteriskCdr cdr) {
        return cdr.linkedid().isEmpty() ? channel(cdr) : cdr.linkedid();
    }

    /** One channel has several records if it was bridged several times: a queue, a transfer. */
    @Named("part")
    static String part(AsteriskCdr cdr) {
        String which =
                cdr.sequence().isEmpty() ? cdr.dstchannel() + "@" + cdr.start() : cdr.sequence();
        return "leg:" + channel(cdr) + ":" + which;
    }

    /** What the caller keyed in, or the dial plan found: counts where the customer owns it. */
    @Named("references")
    static List<Reference> references(AsteriskCdr cdr, @Context AsteriskCdrSettings settings) {
        String value = cdr.userfield().strip();
        return settings.userFieldReference() == null || value.isEmpty()
                ? List.of()
                : List.of(
                        new Reference(settings.userFieldReference(), null, value, Proof.INFERRED));
    }

    @Named("start")
    static Instant start(AsteriskCdr cdr, @Context AsteriskCdrSettings settings) {
        return CdrTimeConversions.start(cdr, settings.zone());
    }

    @Named("end")
    static @Nullable Instant end(AsteriskCdr cdr, @Context AsteriskCdrSettings settings) {
        return CdrTimeConversions.end(cdr, settings.zone());
    }

    /** The words of Asterisk's ast_cdr_disp2str, by what they mean to the caller. */
    @Named("status")
    static String status(AsteriskCdr cdr) {
        String application = cdr.lastapp().toLowerCase(Locale.ROOT);
        if (application.equals("voicemail")) {
            return "voicemail";
        }
        return switch (cdr.disposition().toUpperCase(Locale.ROOT)) {
            case "ANSWERED" -> leftWaiting(cdr, application) ? "no-answer" : "answered";
            case "NO ANSWER", "NOANSWER" -> "no-answer";
            case "BUSY" -> "busy";
            case "FAILED", "CONGESTION", "UNKNOWN" -> "failed";
            default ->
                    throw new PayloadRejected(
                            cdr.field("disposition"),
                            "must be ANSWERED, NO ANSWER, BUSY, FAILED or CONGESTION");
        };
    }

    @Named("attributes")
    static Map<String, Object> attributes(AsteriskCdr cdr) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "asterisk");
        putText(attributes, "context", cdr.dcontext());
        putText(attributes, "accountCode", cdr.accountcode());
        putText(attributes, "userField", cdr.userfield());
        if (cdr.lastapp().equalsIgnoreCase("queue")) {
            putText(attributes, "queue", cdr.lastdata().replaceFirst(",.*", ""));
        }
        attributes.put(part(cdr), leg(cdr));
        return attributes;
    }

    /** Under a name of its own, so that the legs stand side by side in the merged call. */
    private static Map<String, Object> leg(AsteriskCdr cdr) {
        Map<String, Object> leg = new LinkedHashMap<>();
        putText(leg, "disposition", cdr.disposition());
        putText(leg, "application", cdr.lastapp());
        putText(leg, "device", CdrNumberConversions.device(cdr.dstchannel()));
        putSeconds(
                leg,
                "durationSeconds",
                CdrTimeConversions.seconds(cdr, "duration", cdr.duration()));
        putSeconds(leg, "billedSeconds", CdrTimeConversions.seconds(cdr, "billsec", cdr.billsec()));
        return leg;
    }

    /** Asterisk counts as answered that the queue played its music. */
    private static boolean leftWaiting(AsteriskCdr cdr, String application) {
        return cdr.dstchannel().isEmpty() && BRIDGING.contains(application);
    }

    /** A file without unique ids has channel names, which repeat once Asterisk restarts. */
    private static String channel(AsteriskCdr cdr) {
        if (cdr.uniqueid().isEmpty() && cdr.channel().isEmpty()) {
            throw new PayloadRejected(
                    cdr.field("channel"), "a line without uniqueid must have its channel");
        }
        return cdr.uniqueid().isEmpty() ? cdr.channel() + "@" + cdr.start() : cdr.uniqueid();
    }

    private static void putText(Map<String, Object> map, String name, String value) {
        if (!value.isEmpty()) {
            map.put(name, value);
        }
    }

    private static void putSeconds(Map<String, Object> map, String name, @Nullable Long value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
