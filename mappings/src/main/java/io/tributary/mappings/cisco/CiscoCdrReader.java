package io.tributary.mappings.cisco;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.FormPayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file: names of columns, their types, and then records. */
final class CiscoCdrReader {

    private static final String TYPE = "cdrRecordType";

    private CiscoCdrReader() {}

    /**
     * @throws PayloadRejected naming the line that is no CSV or has another number of columns
     */
    static List<CiscoCdr> read(byte[] body) {
        String text = new String(FormPayload.withoutMark(body), StandardCharsets.UTF_8);
        List<CiscoCdr> records = new ArrayList<>();
        List<String> names = List.of();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
            for (CSVRecord values : parser) {
                line = values.getRecordNumber();
                if (line == 1) {
                    names = names(values);
                } else if (!values.get(0).startsWith("INTEGER")) {
                    records.add(record(line, names, values));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The cause is left out: it may quote the file.
            throw new PayloadRejected("line[" + line + "]", "is followed by what is not CSV");
        }
        if (names.isEmpty()) {
            throw new PayloadRejected(TYPE, "is missing: the file must begin with its columns");
        }
        return records;
    }

    private static List<String> names(CSVRecord header) {
        List<String> names = header.stream().map(String::strip).toList();
        if (!names.get(0).equals(TYPE)) {
            throw new PayloadRejected(TYPE, "is missing: the file must begin with its columns");
        }
        return names;
    }

    private static CiscoCdr record(long line, List<String> names, CSVRecord values) {
        if (values.size() != names.size()) {
            throw new PayloadRejected(
                    "line[" + line + "]",
                    "has " + values.size() + " columns, and the file " + names.size());
        }
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), values.get(i));
        }
        return new CiscoCdr(line, columns);
    }
}
