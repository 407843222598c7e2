package io.tributary.history.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The data sets of FEBRL (Christen 2008); see {@code PROVENANCE.md} beside them. */
final class Febrl {

    private static final String LABEL = "rec-";

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .setIgnoreSurroundingSpaces(true)
                    .get();

    private Febrl() {}

    /**
     * @param numbers whether to tell the matcher the social security numbers
     */
    static Labelled load(int dataset, boolean numbers) {
        String file = "/fixtures/identity/febrl/dataset" + dataset + ".csv";
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Febrl.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            List<PersonRecord> records = new ArrayList<>();
            Map<String, String> persons = new HashMap<>();
            for (CSVRecord row : FORMAT.parse(reader)) {
                String id = row.get("rec_id");
                records.add(person(row, numbers));
                persons.put(id, id.substring(LABEL.length(), id.indexOf('-', LABEL.length())));
            }
            String name = "FEBRL " + dataset + (numbers ? "" : ", without numbers");
            return new Labelled(name, records, persons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersonRecord person(CSVRecord row, boolean numbers) {
        String street = row.get("street_number") + " " + row.get("address_1");
        return new PersonRecord(
                row.get("rec_id"),
                Set.of(PersonName.of(row.get("given_name"), row.get("surname"))),
                Set.of(new PersonAddress(street, row.get("postcode"), row.get("suburb"))),
                Set.of(row.get("date_of_birth")),
                Set.of(),
                Set.of(),
                numbers ? Set.of("ssn:" + row.get("soc_sec_id")) : Set.of());
    }
}
