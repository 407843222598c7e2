package io.tributary.hub.demo;

import io.tributary.hub.demo.DemoScript.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The demo company's Asterisk: a Master.csv that grows, one line a leg, as cdr_csv writes it. */
final class DemoSwitchboard {

    static final String HOTLINE = "+34910000000";

    private static final DateTimeFormatter LOCAL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Path file;

    DemoSwitchboard(Path directory) throws IOException {
        file = Files.createDirectories(directory).resolve("Master.csv");
    }

    /** Writes the record of a call that ends after the seconds; 0 if nobody answered. */
    void call(
            Person person,
            int sequence,
            int seconds,
            @Nullable String agent,
            String note,
            Instant at)
            throws IOException {
        boolean answered = seconds > 0 && agent != null;
        List<String> columns =
                List.of(
                        "",
                        person.phone(),
                        HOTLINE,
                        "from-trunk",
                        "\"\"" + person.name() + "\"\" <" + person.phone() + ">",
                        "PJSIP/trunk-0000" + sequence,
                        answered ? "PJSIP/" + agent + "-0000" + sequence : "",
                        answered ? "Queue" : "Hangup",
                        answered ? "hotline" : "",
                        LOCAL_TIME.format(at),
                        answered ? LOCAL_TIME.format(at.plusSeconds(8)) : "",
                        LOCAL_TIME.format(at.plusSeconds(8L + seconds)),
                        Integer.toString(8 + seconds),
                        Integer.toString(seconds),
                        answered ? "ANSWERED" : "NO ANSWER",
                        "DOCUMENTATION",
                        at.getEpochSecond() + "." + sequence,
                        note);
        String line =
                columns.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(","));
        Files.writeString(
                file,
                line + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
