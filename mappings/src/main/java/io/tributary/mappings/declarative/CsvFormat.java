package io.tributary.mappings.declarative;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Lines of values. An empty value is not there.
 *
 * @param columns their names, in order; empty if the first line names them
 */
record CsvFormat(PayloadText text, CSVFormat format, List<String> columns)
        implements PayloadFormat {

    private static final List<String> SETTINGS =
            List.of("format", "charset", "separator", "quote", "columns");

    static CsvFormat of(Entry source) {
        source.requireOnly(SETTINGS);
        CSVFormat.Builder format =
                CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setIgnoreSurroundingSpaces(true);
        source.child("separator").map(CsvFormat::character).ifPresent(format::setDelimiter);
        source.child("quote").map(CsvFormat::character).ifPresent(format::setQuote);
        List<String> columns =
                source.child("columns")
                        .map(entry -> entry.elements().stream().map(Entry::text).toList())
                        .orElse(List.of());
        return new CsvFormat(PayloadText.of(source), format.get(), columns);
    }

    private static char character(Entry entry) {
        // Not stripped: a separator may be a tab.
        String written = entry.node().asText();
        if (written.length() != 1) {
            throw entry.wrong("must be one character");
        }
        return written.charAt(0);
    }

    @Override
    public List<PayloadRecord> read(RawEvent event) {
        List<PayloadRecord> records = new ArrayList<>();
        List<String> names = columns;
        try (CSVParser parser = CSVParser.parse(text.read(event), format)) {
            for (CSVRecord line : parser) {
                if (names.isEmpty()) {
                    names = line.toList();
                } else {
                    records.add(record(line, names));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The cause is left out: it quotes the payload.
            throw new PayloadRejected(
                    "line[" + (records.size() + 1) + "]",
                    "is not CSV: mind 'separator' and 'quote' of the mapping's source");
        }
        return Records.some(records);
    }

    private static PayloadRecord record(CSVRecord line, List<String> names) {
        String path = "line[" + line.getRecordNumber() + "]";
        if (line.size() > names.size()) {
            throw new PayloadRejected(
                    path,
                    "has %d values, and there are %d columns".formatted(line.size(), names.size()));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            if (!line.get(i).isBlank()) {
                values.put(names.get(i), line.get(i).strip());
            }
        }
        return new PayloadRecord(path, values);
    }
}
