package io.tributary.mappings.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskTable;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the tables of an export, which are told apart by their columns. */
final class HubSpotTables {

    private HubSpotTables() {}

    /**
     * @throws PayloadRejected if it is a table of something else
     */
    static List<DeskEntry> entries(DeskTable table, DeskContext desk) {
        Set<String> columns = table.columns();
        boolean merges = columns.contains("vid_to_merge");
        boolean contacts = columns.contains("id") && columns.contains("property_email");
        if (columns.contains("category") && columns.contains("response")) {
            // Events of mails say that something was delivered or not, and not to whom.
            return List.of();
        }
        if (!merges && !contacts) {
            throw new PayloadRejected("line[1]", "is not the columns of contacts or merges");
        }
        HubSpotContacts reader = new HubSpotContacts(desk);
        List<DeskEntry> entries = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            JsonNode row = table.rows().get(i);
            String path = DeskTable.path(i);
            entries.add(merges ? merge(row, path, reader) : contact(row, path, reader));
        }
        return entries;
    }

    private static DeskEntry contact(JsonNode row, String path, HubSpotContacts reader) {
        HubSpotProperties properties = new HubSpotProperties(row, "property_", path);
        String id =
                Payloads.required(
                        Payloads.text(row.path("id").asText("")), JsonPayload.join(path, "id"));
        boolean gone = row.path("_fivetran_deleted").asText("").equalsIgnoreCase("true");
        return reader.object(
                id,
                properties,
                properties.time("createdate"),
                new HubSpotProperties(row, "", path).time("_fivetran_synced"),
                gone);
    }

    private static DeskEntry merge(JsonNode row, String path, HubSpotContacts reader) {
        HubSpotProperties columns = new HubSpotProperties(row, "", path);
        return reader.merge(
                Payloads.required(
                        columns.text("canonical_vid"), JsonPayload.join(path, "canonical_vid")),
                List.of(
                        Payloads.required(
                                columns.text("vid_to_merge"),
                                JsonPayload.join(path, "vid_to_merge"))),
                Payloads.required(columns.time("timestamp"), JsonPayload.join(path, "timestamp")),
                null);
    }
}
