package io.tributary.mappings.declarative;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.util.List;

/** How bytes become records: values that JSONata can be asked about. */
interface PayloadFormat {

    /**
     * @return at least one record
     * @throws PayloadRejected if the bytes are not of this format, naming the line where it can
     */
    List<PayloadRecord> read(RawEvent event);

    /**
     * The format that an entry {@code source} describes.
     *
     * @throws MappingFileRejected if there is no such format, or a setting that it does not have
     */
    static PayloadFormat of(Entry source) {
        Entry format = source.required("format");
        return switch (format.text()) {
            case "json" -> {
                source.requireOnly(List.of("format", "charset"));
                yield new JsonFormat(PayloadText.of(source));
            }
            case "json-lines" -> {
                source.requireOnly(List.of("format", "charset"));
                yield new JsonLinesFormat(PayloadText.of(source));
            }
            case "csv" -> CsvFormat.of(source);
            case "fixed-width" -> FixedWidthFormat.of(source);
            case "form" -> {
                source.requireOnly(List.of("format", "charset"));
                yield new FormFormat(PayloadText.of(source));
            }
            case "xml" -> {
                source.requireOnly(List.of("format"));
                yield new XmlFormat();
            }
            default ->
                    throw format.wrong(
                            "must be one of json, json-lines, csv, fixed-width, form, xml");
        };
    }
}
