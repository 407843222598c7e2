package io.tributary.mappings.asterisk;

import io.tributary.history.interaction.Interaction;
import java.util.HashMap;
import java.util.Map;

/** A record of a leg, as an event: the same record as a line of a CDR file. */
final class AmiRecords {

    /** By the names that files have for the same. */
    private static final Map<String, String> COLUMNS =
            Map.ofEntries(
                    Map.entry("AccountCode", "accountcode"),
                    Map.entry("Source", "src"),
                    Map.entry("Destination", "dst"),
                    Map.entry("DestinationContext", "dcontext"),
                    Map.entry("CallerID", "clid"),
                    Map.entry("Channel", "channel"),
                    Map.entry("DestinationChannel", "dstchannel"),
                    Map.entry("LastApplication", "lastapp"),
                    Map.entry("LastData", "lastdata"),
                    Map.entry("StartTime", "start"),
                    Map.entry("EndTime", "end"),
                    Map.entry("Duration", "duration"),
                    Map.entry("BillableSeconds", "billsec"),
                    Map.entry("Disposition", "disposition"),
                    Map.entry("UniqueID", "uniqueid"),
                    Map.entry("UserField", "userfield"),
                    Map.entry("LinkedID", "linkedid"));

    private AmiRecords() {}

    static Interaction leg(AmiEvent event, String source, AsteriskCdrSettings settings) {
        Map<String, String> columns = new HashMap<>();
        COLUMNS.forEach(
                (field, column) -> columns.put(column, event.fields().getOrDefault(field, "")));
        AsteriskCdr cdr = AsteriskCdr.of(event.number(), columns);
        CdrParties parties = CdrParties.of(cdr, source, settings);
        return AsteriskCdrMapper.INSTANCE.leg(cdr, parties, source, settings);
    }
}
