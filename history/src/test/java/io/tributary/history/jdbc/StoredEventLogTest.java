package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.events.HistoryEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.InteractionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredEventLogTest {

    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @Test
    void tellsOfInteractionsThenCustomersThenMatters() throws Exception {
        record(message("m1", 0, email("ana")).text("Hello"));

        List<HistoryEvent> events = all();

        assertThat(events)
                .extracting(HistoryEvent::type)
                .containsExactly("interaction.recorded", "customer.changed", "matter.changed");
        JsonNode json = InteractionJson.mapper().readTree(events.get(0).json());
        var customer = history.history().customerBy(email("ana")).orElseThrow().id().toString();
        assertThat(json.get("text").asText()).isEqualTo("Hello");
        assertThat(json.get("id").asText()).isEqualTo(events.get(0).subject());
        assertThat(json.get("customerId").asText()).isEqualTo(customer);
        assertThat(json.hasNonNull("matterId")).isTrue();
        assertThat(json.hasNonNull("recordedAt")).isTrue();
        assertThat(events.get(0).customer()).isEqualTo(customer);
    }

    @Test
    void tellsOfMergesAndSplits() {
        record(message("m1", 1, phone(1)));
        record(message("m2", 2, email("ana")));
        Interaction link = message("m3", 3, phone(1), email("ana")).build();
        long before = history.eventLog().last();
        record(link.toBuilder());
        var merged = history.history().customerBy(phone(1)).orElseThrow();
        String former = merged.alsoKnownAs().get(0).toString();

        assertThat(details(before, "customer.merged"))
                .singleElement()
                .satisfies(
                        details -> {
                            assertThat(details).containsEntry("id", merged.id().toString());
                            assertThat(details.get("before"))
                                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                                    .containsExactlyInAnyOrder(former, merged.id().toString());
                            assertThat(details)
                                    .containsEntry("after", List.of(merged.id().toString()));
                        });

        before = history.eventLog().last();
        record(link.toBuilder().revision(1).deleted(true));

        assertThat(details(before, "interaction.withdrawn")).hasSize(1);
        assertThat(details(before, "customer.split"))
                .singleElement()
                .satisfies(
                        details -> {
                            assertThat(details)
                                    .containsEntry("before", List.of(merged.id().toString()));
                            assertThat(details.get("after"))
                                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                                    .containsExactlyInAnyOrder(former, merged.id().toString());
                        });
    }

    @Test
    void keepsWhereAReaderHasGotToAndNeverGoesBack() {
        assertThat(history.eventLog().position("stream")).isZero();
        history.eventLog().advance("stream", 7);
        history.eventLog().advance("stream", 3);

        assertThat(history.eventLog().position("stream")).isEqualTo(7);
    }

    @Test
    void aReaderWhoFollowsMissesNothingWhileManyRecord() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<HistoryEvent> followed = new ArrayList<>();
        Future<?> reader =
                threads.submit(
                        () -> {
                            boolean more = true;
                            while (more) {
                                more = writing.get();
                                long at =
                                        followed.isEmpty()
                                                ? 0
                                                : followed.get(followed.size() - 1).sequence();
                                followed.addAll(history.eventLog().after(at, 1000));
                            }
                        });
        List<Callable<Void>> writers = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            int writer = w;
            writers.add(
                    () -> {
                        for (int i = 0; i < 25; i++) {
                            record(message("w" + writer + "-" + i, i, phone(i % 5)));
                        }
                        return null;
                    });
        }
        for (Future<Void> done : threads.invokeAll(writers)) {
            done.get();
        }
        writing.set(false);
        reader.get();
        threads.shutdown();

        assertThat(followed).isEqualTo(history.eventLog().after(0, 10_000));
        assertThat(followed).filteredOn(e -> e.type().equals("interaction.recorded")).hasSize(100);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> details(long after, String type) {
        return history.eventLog().after(after, 1000).stream()
                .filter(each -> each.type().equals(type))
                .map(each -> (Map<String, Object>) tree(each))
                .toList();
    }

    private static Map<?, ?> tree(HistoryEvent event) {
        try {
            return InteractionJson.mapper().readValue(event.json(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<HistoryEvent> all() {
        return history.eventLog().after(0, 1000);
    }

    private InteractionId record(Interaction.Builder interaction) {
        Interaction made = interaction.build();
        history.recorder().record(List.of(event(made)));
        return made.id();
    }
}
