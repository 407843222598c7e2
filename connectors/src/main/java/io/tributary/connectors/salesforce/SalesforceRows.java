package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a bulk query into pages of records, as those of the REST API. */
final class SalesforceRows {

    /** As many records as a page of the REST API has. */
    static final int PAGE = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String object;
    private final SalesforceColumns columns;
    private final Consumer<String> page;
    private @Nullable List<String> header;

    /**
     * @param page takes the JSON of a page, and returns only once it is taken for good
     */
    SalesforceRows(String object, SalesforceColumns columns, Consumer<String> page) {
        this.object = object;
        this.columns = columns;
        this.page = page;
    }

    /**
     * Hands on the rows of one answer, whether or not it repeats the header.
     *
     * @throws IOException if it is no CSV, or breaks off
     */
    void handOn(InputStream csv) throws IOException {
        try (InputStream closed = csv;
                CSVParser rows =
                        CSVFormat.RFC4180.parse(
                                new InputStreamReader(closed, StandardCharsets.UTF_8))) {
            ArrayNode records = JSON.createArrayNode();
            for (CSVRecord row : rows) {
                List<String> names = header;
                if (names == null) {
                    header = row.toList();
                } else if (!row.toList().equals(names)) {
                    records.add(record(names, row));
                }
                if (records.size() == PAGE) {
                    flush(records);
                }
            }
            flush(records);
        }
    }

    private ObjectNode record(List<String> names, CSVRecord row) throws IOException {
        if (row.size() != names.size()) {
            throw new IOException("a row of the bulk query has not as many values as fields");
        }
        ObjectNode record = JSON.createObjectNode();
        record.putObject("attributes").put("type", object);
        for (int i = 0; i < names.size(); i++) {
            record.set(names.get(i), columns.value(names.get(i), row.get(i)));
        }
        return record;
    }

    private void flush(ArrayNode records) {
        if (!records.isEmpty()) {
            page.accept(JSON.createObjectNode().set("records", records.deepCopy()).toString());
            records.removeAll();
        }
    }
}
