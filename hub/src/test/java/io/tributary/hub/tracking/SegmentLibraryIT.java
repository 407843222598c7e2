package io.tributary.hub.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.hub.HubParts;
import io.tributary.hub.RunningHub;
import io.tributary.hub.node.NodeProject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Segment's own library for servers sends to the hub, where Node and the library can be had. */
@RunningHub
class SegmentLibraryIT {

    @LocalServerPort private int port;

    @Test
    void keepsWhatTheLibrarySends() throws Exception {
        NodeProject project = NodeProject.install("segment");
        String mark = "u-" + UUID.randomUUID();

        int exit =
                project.run("node", "send.js", "http://127.0.0.1:" + port, "app-write-key", mark);

        assertThat(exit).as("the library sent all of it; see %s", project.log()).isZero();
        await().until(() -> sent(mark).size() == 6);
        assertThat(sent(mark))
                .extracting(Interaction::kind)
                .containsExactlyInAnyOrder(
                        Kind.EVENT, Kind.SEARCH, Kind.VIEW, Kind.VIEW, Kind.EVENT, Kind.EVENT);
        Interaction search =
                sent(mark).stream().filter(each -> each.kind() == Kind.SEARCH).findFirst().get();
        assertThat(search.channel()).isEqualTo(Channel.SELF_SERVICE);
        assertThat(search.text()).isEqualTo("where is my order?");
        assertThat(search.occurredAt())
                .isBetween(
                        Instant.parse("2026-11-20T10:00:00Z").minusSeconds(60),
                        Instant.parse("2026-11-20T10:00:00Z").plusSeconds(60));
    }

    private static List<Interaction> sent(String mark) {
        return List.copyOf(HubParts.RECORDED).stream()
                .flatMap(event -> event.interactions().stream())
                .filter(
                        each ->
                                each.participants().get(0).identifiers().stream()
                                        .anyMatch(id -> id.value().equals(mark)))
                .toList();
    }
}
