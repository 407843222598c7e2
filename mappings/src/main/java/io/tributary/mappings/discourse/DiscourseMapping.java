package io.tributary.mappings.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;

/**
 * Mapping {@code discourse}: webhooks of a Discourse community.
 *
 * <p>A post that is edited, deleted or recovered replaces what it was. An accepted answer resolves
 * its topic. Posts of staff, of bots and of those whom the route names are the company's.
 *
 * <p>Ignored on purpose: the ping, groups, categories, tags, badges, notifications, reviews, votes,
 * and events that are not known.
 *
 * <p>Reads the headers {@code X-Discourse-Event} and {@code X-Discourse-Instance}. Settings of the
 * route: {@code own}, user names of the company's people who are no staff; {@code accounts}, the
 * scope of the ids ({@code external_id}) of users who sign in by the company.
 */
public final class DiscourseMapping implements Mapping {

    @Override
    public String name() {
        return "discourse";
    }

    @Override
    public String platform() {
        return "discourse";
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if an object in it cannot be read
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        if (root.isEmpty()) {
            throw new PayloadRejected("", "must have the object that the event is about");
        }
        DeskContext context = DeskContext.of(event, platform());
        String name = root.fieldNames().next();
        DiscourseTold told = DiscourseTold.of(event, context, name);
        return DeskEntries.interactions(entries(root.path(name), told), context);
    }

    private static List<DeskEntry> entries(JsonNode node, DiscourseTold told) {
        return switch (told.path()) {
            case "post" ->
                    List.of(DiscoursePosts.post(read(node, DiscoursePost.class, told), told));
            case "solved" ->
                    List.of(DiscoursePosts.solution(read(node, DiscoursePost.class, told), told));
            case "like" ->
                    List.of(
                            DiscoursePosts.like(
                                    read(node, DiscourseNotices.Like.class, told), told));
            case "chat_message" ->
                    List.of(DiscoursePosts.chat(read(node, DiscourseChat.class, told), told));
            case "topic" ->
                    List.of(DiscourseChanges.topic(read(node, DiscourseTopic.class, told), told));
            case "user" ->
                    List.of(DiscourseChanges.user(read(node, DiscourseUser.class, told), told));
            case "assign" ->
                    List.of(
                            DiscourseChanges.assignment(
                                    read(node, DiscourseNotices.Assignment.class, told), told));
            default -> List.of();
        };
    }

    private static <T> T read(JsonNode node, Class<T> type, DiscourseTold told) {
        return JsonPayload.read(node, type, told.path());
    }
}
