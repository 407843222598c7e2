package io.tributary.connectors.filedrop;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** How a file is cut into records, each of which becomes an event. */
enum FileSplit {
    WHOLE {
        @Override
        FileRecords of(InputStream file, int maxBytes) {
            return new WholeFile(file, maxBytes);
        }
    },
    LINES {
        @Override
        FileRecords of(InputStream file, int maxBytes) {
            return new Lines(file, false, maxBytes);
        }
    },
    CSV {
        @Override
        FileRecords of(InputStream file, int maxBytes) {
            return new CsvRecords(new Lines(file, true, maxBytes));
        }
    },
    JSON {
        @Override
        FileRecords of(InputStream file, int maxBytes) {
            return new JsonRecords(file, maxBytes);
        }
    },
    XML {
        @Override
        FileRecords of(InputStream file, int maxBytes) {
            return new XmlRecords(file, maxBytes);
        }
    };

    abstract FileRecords of(InputStream file, int maxBytes);

    /**
     * @throws IllegalArgumentException naming what there is
     */
    static FileSplit named(String name) {
        return Arrays.stream(values())
                .filter(split -> split.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a file is cut into whole, lines, csv, json or xml; not: "
                                                + name));
    }
}
