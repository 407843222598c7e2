package io.tributary.mappings.zendesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskTable;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the tables of an export, which are told apart by their columns. */
final class ZendeskTables {

    private ZendeskTables() {}

    /**
     * @throws PayloadRejected if it is a table of something else
     */
    static List<DeskEntry> entries(DeskTable table, ZendeskTold told) {
        if (table.columns().contains("change_description")) {
            // The log of what admins configured tells of no customer.
            return List.of();
        }
        BiFunction<JsonNode, ZendeskTold, DeskEntry> reader = reader(table.columns());
        List<DeskEntry> entries = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            entries.add(reader.apply(table.rows().get(i), told.at(DeskTable.path(i))));
        }
        return entries;
    }

    private static BiFunction<JsonNode, ZendeskTold, DeskEntry> reader(Set<String> columns) {
        if (columns.contains("field_name")) {
            return (row, told) -> change(JsonPayload.read(row, Change.class, told.path()), told);
        }
        if (columns.contains("ticket_id")) {
            return (row, told) ->
                    ZendeskComments.said(
                            JsonPayload.read(row, ZendeskComment.class, told.path()), null, told);
        }
        if (columns.contains("requester_id")) {
            return (row, told) ->
                    ZendeskTickets.entry(
                            JsonPayload.read(row, ZendeskTicket.class, told.path()), told);
        }
        if (columns.contains("role")) {
            return (row, told) ->
                    ZendeskUsers.entry(JsonPayload.read(row, ZendeskUser.class, told.path()), told);
        }
        throw new PayloadRejected(
                "line[1]", "is not the columns of tickets, comments, users or field history");
    }

    /** That a field of a ticket was given another value. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Change(
            @Nullable String ticketId,
            @Nullable String fieldName,
            @Nullable String value,
            @Nullable String userId,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant updated) {}

    private static DeskEntry change(Change change, ZendeskTold told) {
        String ticket = told.required(Payloads.text(change.ticketId()), "ticket_id");
        String field = told.required(Payloads.text(change.fieldName()), "field_name");
        Instant time = told.required(change.updated(), "updated");
        return DeskEntry.of(
                        "change:" + ticket + ":" + field + ":" + time.toEpochMilli(),
                        Kind.EVENT,
                        time)
                .channel(Channel.CRM)
                .subject("Changed: " + field)
                .participant(
                        Payloads.text(change.userId()) == null
                                ? DeskParty.system()
                                : DeskParty.agent(told.desk(), change.userId()).build())
                .thread(ZendeskTicket.thread(ticket))
                .attribute("field", field)
                .attribute("value", Payloads.text(change.value()))
                .build();
    }
}
