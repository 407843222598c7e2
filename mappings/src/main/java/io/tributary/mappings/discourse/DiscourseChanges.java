package io.tributary.mappings.discourse;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** Reads the state of topics and users, and who takes care of a topic. */
final class DiscourseChanges {

    /** What happens to a user once, at its own time. */
    private static final Set<String> VISITS = Set.of("user_logged_in", "user_logged_out");

    private DiscourseChanges() {}

    /** One interaction a topic: every later state replaces the one before. */
    static DeskEntry topic(DiscourseTopic topic, DiscourseTold told) {
        String id = told.required(Payloads.text(topic.id()), "id");
        Instant time = told.required(topic.createdAt(), "created_at");
        boolean gone = topic.deletedAt() != null || told.event().equals("topic_destroyed");
        Participant author =
                topic.createdBy() == null
                        ? DeskParty.system()
                        : topic.createdBy().party(told.context());
        String slug = Payloads.text(topic.slug());
        return DeskEntry.of("topic:" + id, Kind.EVENT, time)
                .revision(told.event().equals("topic_created") ? 0 : told.arrival())
                .withdrawn(gone)
                .channel(Channel.COMMUNITY)
                .direction(DiscoursePosts.direction(author))
                .status(Boolean.TRUE.equals(topic.closed()) ? "closed" : "open")
                .subject(Payloads.text(topic.title()))
                .participant(author)
                .thread(DiscoursePosts.thread(id))
                .link(told.page("/t/" + (slug == null ? "-" : slug) + "/" + id))
                .attribute("topic", told.event().isEmpty() ? null : told.event())
                .attribute(
                        "tags", Payloads.list(topic.tags()).stream().map(String::valueOf).toList())
                .attribute("archetype", Payloads.text(topic.archetype()))
                .build();
    }

    /** One interaction a user, but that somebody came or went, which are visits. */
    static DeskEntry user(DiscourseUser user, DiscourseTold told) {
        String id = told.required(Payloads.text(user.id()), "id");
        Participant party = user.party(told.context());
        Instant now = told.context().receivedAt();
        if (VISITS.contains(told.event())) {
            return DeskEntry.of(told.event() + ":" + id + ":" + told.delivery(), Kind.VISIT, now)
                    .channel(Channel.COMMUNITY)
                    .direction(DiscoursePosts.direction(party))
                    .subject(told.event().equals("user_logged_in") ? "Logged in" : "Logged out")
                    .participant(party)
                    .build();
        }
        DeskEntry.Builder entry =
                DeskEntry.of(
                                "user:" + id,
                                Kind.EVENT,
                                Objects.requireNonNullElse(user.createdAt(), now))
                        .revision(told.event().equals("user_created") ? 0 : told.arrival())
                        .channel(Channel.COMMUNITY)
                        .direction(Direction.INBOUND)
                        .subject("User")
                        .participant(party)
                        .attribute("topic", told.event().isEmpty() ? null : told.event());
        return told.event().equals("user_destroyed") ? entry.deleted().build() : entry.build();
    }

    static DeskEntry assignment(DiscourseNotices.Assignment assignment, DiscourseTold told) {
        String topic = told.required(Payloads.text(assignment.topicId()), "topic_id");
        String type = Payloads.firstText(assignment.type(), told.event());
        return DeskEntry.of("assigned:" + topic, Kind.EVENT, told.context().receivedAt())
                .revision(told.arrival())
                .channel(Channel.COMMUNITY)
                .status(type)
                .subject(Payloads.text(assignment.topicTitle()))
                .participant(
                        DeskParty.agent(told.context(), assignment.assignedToId())
                                .name(assignment.assignedToUsername())
                                .build())
                .thread(DiscoursePosts.thread(topic))
                .attribute("event", "transfer")
                .build();
    }
}
