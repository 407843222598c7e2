package io.tributary.mappings.asterisk;

import io.tributary.history.failure.PayloadRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the lines of a CDR file. */
final class AsteriskCdrReader {

    /** Without unique id; with unique id and user field; with all. Others are ambiguous. */
    private static final Set<Integer> STOCK_WIDTHS = Set.of(16, 18, 21);

    private AsteriskCdrReader() {}

    /**
     * @throws PayloadRejected naming the line that is no CSV, or has another number of columns
     */
    static List<AsteriskCdr> read(byte[] body, AsteriskCdrSettings settings) {
        List<AsteriskCdr> cdrs = new ArrayList<>();
        String text = new String(body, settings.charset());
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
            for (CSVRecord line : parser) {
                cdrs.add(cdr(line, settings));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new PayloadRejected(
                    "line[" + (cdrs.size() + 1) + "]", "is not CSV: mind the quotes", e);
        }
        if (cdrs.isEmpty()) {
            throw new PayloadRejected("", "there is no line of a CDR file");
        }
        return cdrs;
    }

    private static AsteriskCdr cdr(CSVRecord line, AsteriskCdrSettings settings) {
        int number = Math.toIntExact(line.getRecordNumber());
        List<String> columns = settings.columns();
        boolean fits =
                settings.stockColumns()
                        ? STOCK_WIDTHS.contains(line.size())
                        : columns.size() == line.size();
        if (!fits) {
            throw new PayloadRejected(
                    "line[" + number + "]",
                    "has %d columns; name them in the route's setting 'columns', which now are %s"
                            .formatted(line.size(), String.join(",", columns)));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            values.put(columns.get(i), line.get(i).strip());
        }
        return AsteriskCdr.of(number, values);
    }
}
