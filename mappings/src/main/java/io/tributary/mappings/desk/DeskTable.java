package io.tributary.mappings.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.Payloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of an export: comma separated, UTF-8, with the names of its columns in the first line.
 *
 * @param rows each an object of texts by column; what is empty is not there
 */
public record DeskTable(Set<String> columns, List<JsonNode> rows) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .get();

    public DeskTable {
        columns = Set.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether the route says that its payloads are tables (setting {@code format=csv}). */
    public static boolean is(RawEvent event) {
        return event.setting("format", "json").equals("csv");
    }

    /**
     * @throws PayloadRejected naming the line that is no CSV
     */
    public static DeskTable read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        List<JsonNode> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            for (CSVRecord line : parser) {
                rows.add(row(line));
            }
            return new DeskTable(Set.copyOf(parser.getHeaderNames()), rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            // The cause is left out: it quotes the line.
            throw new PayloadRejected(
                    "line[" + (rows.size() + 2) + "]", "is not CSV with a line of column names");
        }
    }

    /** The path of a row, as errors name it: the first line is that of the names. */
    public static String path(int row) {
        return "line[" + (row + 2) + "]";
    }

    private static JsonNode row(CSVRecord line) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        line.toMap()
                .forEach(
                        (column, value) -> {
                            String known = Payloads.text(value);
                            if (known != null) {
                                row.put(column, known);
                            }
                        });
        return row;
    }
}
