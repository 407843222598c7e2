package io.tributary.history.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.rulebook.Rules;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a batch costs in PostgreSQL, statement by statement: messages of a messaging app, whose
 * senders are a million, the first of them the most talkative; a twentieth comes twice.
 */
final class RecorderCost {

    private static final int CUSTOMERS = 1_000_000;
    private static final SplittableRandom RANDOM = new SplittableRandom(7);
    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int MILLIS_OF_A_TICK = 10;

    private RecorderCost() {}

    /** Arguments: events to begin with, events to measure, events of a batch. */
    public static void main(String[] arguments) throws IOException {
        int warm = Integer.parseInt(arguments[0]);
        int measured = Integer.parseInt(arguments[1]);
        int batch = Integer.parseInt(arguments[2]);
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("max_wal_size", "8GB")
                        .start()) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
            HistorySchema.migrate(pool);
            TimedDataSource timed = new TimedDataSource(pool);
            JdbcHistory history = JdbcHistory.on(timed, Rules.packaged());
            run(history, 0, warm, batch);
            timed.reset();
            long cpuBefore = postgresCpuMillis(pool);
            long walBefore = walBytes(pool);
            long start = System.nanoTime();
            run(history, warm, measured, batch);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%,.0f events/s, %.0f us PostgreSQL CPU and %,d bytes of WAL an event%n",
                    measured / seconds,
                    (postgresCpuMillis(pool) - cpuBefore) * 1e3 / measured,
                    (walBytes(pool) - walBefore) / measured);
            System.out.println(timed.report(measured, measured / batch));
        }
    }

    private static long walBytes(DataSource source) {
        return JdbcClient.create(source)
                .sql("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn")
                .query(Long.class)
                .single();
    }

    private static void run(JdbcHistory history, int from, int count, int batch) {
        List<MappedEvent> events = new ArrayList<>();
        for (int number = from; number < from + count; number++) {
            int event = RANDOM.nextInt(20) == 0 && number > 0 ? RANDOM.nextInt(number) : number;
            events.add(event(event));
            if (events.size() == batch) {
                history.recorder().record(events);
                events = new ArrayList<>();
            }
        }
    }

    private static MappedEvent event(int number) {
        double uniform = new SplittableRandom(number).nextDouble();
        long phone = 34_600_000_000L + (long) (CUSTOMERS * uniform * uniform);
        String id = "wamid.HBgODE0NDQwANNTTBGRjkUyNzkzNhUCABIYFDNF5N" + number;
        String text =
                "Hello, I ordered two of the blue ones last week and only one came. The parcel was"
                        + " open at one side, and the paper inside says that both were packed."
                        + " Could you please look where the other one is? I am at home on Tuesday"
                        + " and Thursday, and I would rather have the missing one than the money"
                        + " back.";
        Interaction interaction =
                Interaction.builder()
                        .source("whatsapp/main")
                        .sourceEventId(id)
                        .kind(Kind.MESSAGE)
                        .channel(Channel.MESSAGING)
                        .direction(Direction.INBOUND)
                        .occurredAt(START.plusSeconds(number))
                        .thread("409552778964973:" + phone)
                        .messageId(id)
                        .text(text)
                        .participant(
                                new Participant(
                                        ParticipantRole.CUSTOMER,
                                        "Customer " + phone % CUSTOMERS,
                                        List.of(
                                                Identifier.phone(
                                                        "+" + phone, null, Proof.NETWORK))))
                        .participant(
                                new Participant(
                                        ParticipantRole.AGENT,
                                        null,
                                        List.of(
                                                Identifier.of(
                                                        "whatsapp.number",
                                                        "43330585569",
                                                        Proof.NETWORK))))
                        .build();
        RawEvent raw =
                new RawEvent(
                        "whatsapp/main",
                        "sha256:" + id,
                        "whatsapp",
                        START,
                        "application/json",
                        Map.of("portfolio", ""),
                        Map.of("content-type", "application/json"),
                        (text + text).getBytes(StandardCharsets.UTF_8));
        return new MappedEvent(raw, List.of(interaction));
    }

    /** Of the server and its processes, ended ones included. Linux only. */
    private static long postgresCpuMillis(DataSource source) throws IOException {
        String directory =
                JdbcClient.create(source).sql("SHOW data_directory").query(String.class).single();
        String server = Files.readAllLines(Path.of(directory, "postmaster.pid")).get(0);
        long ticks = ticks(server, true);
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                String[] fields = stat(process.getFileName().toString());
                if (fields.length > 0 && fields[PARENT].equals(server)) {
                    ticks += ticks(process.getFileName().toString(), false);
                }
            }
        }
        return ticks * MILLIS_OF_A_TICK;
    }

    private static long ticks(String process, boolean ended) throws IOException {
        String[] fields = stat(process);
        long ticks = 0;
        for (int n = USER; fields.length > 0 && n < USER + (ended ? 4 : 2); n++) {
            ticks += Long.parseLong(fields[n]);
        }
        return ticks;
    }

    /** From the state on, as {@code man 5 proc} has it; empty if the process is gone. */
    private static String[] stat(String process) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", process, "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        } catch (NoSuchFileException e) {
            return new String[0];
        }
    }
}
