package io.tributary.connectors.filedrop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileRecordsTest {

    private static final int PLENTY = 1000;

    private static List<String> cut(String split, String file) throws IOException {
        return cut(split, new ByteArrayInputStream(file.getBytes(UTF_8)), PLENTY);
    }

    private static List<String> cut(String split, InputStream file, int most) throws IOException {
        List<String> records = new ArrayList<>();
        try (FileRecords cut = FileSplit.named(split).of(file, most)) {
            for (byte[] record = cut.next(); record != null; record = cut.next()) {
                records.add(new String(record, UTF_8));
            }
            assertThat(cut.next()).isNull();
        }
        return records;
    }

    @Test
    void takesAFileAsItIs() throws IOException {
        assertThat(cut("whole", "a\r\n\nb")).containsExactly("a\r\n\nb");
        assertThat(cut("whole", "")).isEmpty();
    }

    @Test
    void takesLinesWithoutTheirEnds() throws IOException {
        assertThat(cut("lines", "a\r\n\r\n\nb \"c\nd\" e\rf"))
                .containsExactly("a", "b \"c", "d\" e\rf");
    }

    @Test
    void leavesOtherCharsetsAsTheyAre() throws IOException {
        byte[] file = "Núñez\nGómez\n".getBytes(ISO_8859_1);
        try (FileRecords cut = FileSplit.LINES.of(new ByteArrayInputStream(file), PLENTY)) {
            assertThat(cut.next()).isEqualTo("Núñez".getBytes(ISO_8859_1));
            assertThat(cut.next()).isEqualTo("Gómez".getBytes(ISO_8859_1));
            assertThat(cut.next()).isNull();
        }
    }

    @Test
    void putsTheNamesOfTheColumnsAboveEachRecord() throws IOException {
        assertThat(
                        cut(
                                "csv",
                                "id;text\r\n"
                                        + "1;one\r\n"
                                        + "2;\"two\r\n"
                                        + "lines; \"\"quoted\"\"\"\r\n"
                                        + "3;5\" nail\n"
                                        + "4;x"))
                .containsExactly(
                        "id;text\n1;one",
                        "id;text\n2;\"two\r\nlines; \"\"quoted\"\"\"",
                        "id;text\n3;5\" nail",
                        "id;text\n4;x");
        assertThat(cut("csv", "id;text\n")).isEmpty();
    }

    @Test
    void takesTheElementsOfAnArrayAsTheyStandThere() throws IOException {
        assertThat(
                        cut(
                                "json",
                                """
                                \uFEFF [ {"a": "],\\"}", "n": 1.0e400}
                                , [1,[2]], "x\\\\", 12,null ]
                                """))
                .containsExactly(
                        "{\"a\": \"],\\\"}\", \"n\": 1.0e400}",
                        "[1,[2]]",
                        "\"x\\\\\"",
                        "12",
                        "null");
    }

    @Test
    void takesValuesOneAfterTheOther() throws IOException {
        assertThat(cut("json", "{\"a\":1}\n{\"a\":\n2} 7\n"))
                .containsExactly("{\"a\":1}", "{\"a\":\n2}", "7");
        assertThat(cut("json", "[]")).isEmpty();
        assertThat(cut("json", " ")).isEmpty();
    }

    @Test
    void losesNothingOfJsonThatIsDamaged() throws IOException {
        assertThat(cut("json", "[{\"a\":1},{\"b\":\"cut o"))
                .containsExactly("{\"a\":1}", "{\"b\":\"cut o");
        assertThat(cut("json", "[{\"a\":1}] ] }, x")).containsExactly("{\"a\":1}", "]", "},", "x");
    }

    @Test
    void makesADocumentOfEachElement() throws IOException {
        assertThat(
                        cut(
                                "xml",
                                "<?xml version='1.0'?><!-- of today --><r xmlns:p='urn:p' n='2'>\n"
                                        + "<p:call id='1'>Ana &amp; Bea<![CDATA[<x>]]></p:call>"
                                        + " <call/></r>"))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .startsWith("<p:call")
                                        .contains("xmlns:p=\"urn:p\"", "id=\"1\"", "Ana &amp; Bea"),
                        second -> assertThat(second).isEqualTo("<call xmlns:p=\"urn:p\"></call>"));
    }

    @Test
    void refusesDocumentTypes() {
        String bomb = "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><r><c>&b;</c></r>";
        String file = "<!DOCTYPE r [<!ENTITY f SYSTEM 'file:///etc/hostname'>]><r><c>&f;</c></r>";
        for (String xml : List.of(bomb, file)) {
            assertThatThrownBy(() -> cut("xml", xml))
                    .isInstanceOf(PayloadRejected.class)
                    .hasMessageContaining("document type");
        }
    }

    @Test
    void tellsWhereXmlIsDamagedAndNotWhatStandsThere() throws IOException {
        InputStream xml = new ByteArrayInputStream("<r>\n<c>1</c>\n<c>Ana</d></r>".getBytes(UTF_8));
        try (FileRecords cut = FileSplit.XML.of(xml, PLENTY)) {
            assertThat(new String(cut.next(), UTF_8)).isEqualTo("<c>1</c>");
            assertThatThrownBy(cut::next)
                    .isInstanceOf(PayloadRejected.class)
                    .hasMessageContaining("line 3")
                    .hasMessageNotContaining("Ana");
        }
    }

    @Test
    void refusesRecordsBeyondTheBound() {
        for (String split : List.of("whole", "lines", "csv", "json", "xml")) {
            assertThatThrownBy(() -> cut(split, endless(split), PLENTY))
                    .as(split)
                    .isInstanceOf(PayloadRejected.class)
                    .hasMessageContaining("1000 bytes");
        }
    }

    @Test
    void tellsThatAFileCannotBeReadNow() {
        for (FileSplit split : FileSplit.values()) {
            assertThatThrownBy(() -> split.of(broken(), PLENTY).next())
                    .as(split.name())
                    .isInstanceOf(IOException.class)
                    .hasMessage("gone");
        }
    }

    @Test
    void givesTheSameFileTheSameIdsAndEveryRecordItsOwn() {
        byte[] record = {1};
        assertThat(RecordIds.of("a.csv", 1, record)).isEqualTo(RecordIds.of("a.csv", 1, record));
        assertThat(
                        List.of(
                                RecordIds.of("a.csv", 1, record),
                                RecordIds.of("a.csv", 2, record),
                                RecordIds.of("b.csv", 1, record),
                                RecordIds.of("a.csv", 1, new byte[] {2})))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("sha256:[0-9a-f]{64}"));
    }

    /** One record without an end. */
    private static InputStream endless(String split) {
        byte[] begin =
                (split.equals("xml") ? "<r><c>" : split.equals("json") ? "[\"" : "h\n")
                        .getBytes(UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < begin.length ? begin[at++] : 'x';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                for (int n = 0; n < most; n++) {
                    into[from + n] = (byte) read();
                }
                return most;
            }
        };
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("gone");
            }
        };
    }
}
