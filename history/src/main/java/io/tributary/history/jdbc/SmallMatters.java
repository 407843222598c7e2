package io.tributary.history.jdbc;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.jdbc.MatterMoment.What;
import io.tributary.history.matter.MatterStep;
import io.tributary.history.matter.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deciding moments of matters of few interactions, which are read whole: that is cheaper than
 * to look for each moment. Finds what {@link MatterMoments} finds.
 */
final class SmallMatters {

    /** Up to so many interactions a matter is small. */
    static final long MOST = 50;

    private static final Set<MatterStep> WORDS = Set.of(MatterStep.ASKS, MatterStep.TALKS_IN);

    private record Member(
            Moment moment,
            Channel channel,
            MatterStep step,
            boolean answers,
            boolean titled,
            @Nullable Instant resolvedAt) {

        static Member read(ResultSet row) throws SQLException {
            return new Member(
                    new Moment(
                            Columns.time(row, "at"),
                            new InteractionId(Columns.uuid(row, "interaction_id"))),
                    Channel.ofWireName(row.getString("channel")),
                    MatterStep.ofWireName(row.getString("step")),
                    row.getBoolean("answers"),
                    row.getBoolean("titled"),
                    Columns.timeOrNull(row, "resolved_at"));
        }

        Optional<Moment> resolution() {
            return Optional.ofNullable(resolvedAt).map(at -> new Moment(at, moment.id()));
        }
    }

    private final Database database;

    SmallMatters(Database database) {
        this.database = database;
    }

    Map<UUID, List<MatterMoment>> of(Collection<UUID> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Member>> members = members(matters);
        Map<UUID, Moment> titled = new HashMap<>();
        members.forEach(
                (id, each) -> first(each, Member::titled).ifPresent(at -> titled.put(id, at)));
        Map<UUID, String> titles = titles(titled.values());
        Map<UUID, List<MatterMoment>> moments = new HashMap<>();
        members.forEach(
                (id, each) -> {
                    List<MatterMoment> found = moments(each);
                    Moment first = titled.get(id);
                    if (first != null) {
                        String title = titles.get(first.id().value());
                        found.add(new MatterMoment(What.TITLE, title, first));
                    }
                    moments.put(id, found);
                });
        return moments;
    }

    private Map<UUID, List<Member>> members(Collection<UUID> matters) {
        Map<UUID, List<Member>> members = new HashMap<>();
        database.sql(
                        """
                        SELECT matter_id, interaction_id, at, channel, step, answers, titled,
                               resolved_at
                        FROM matter_member
                        WHERE matter_id = ANY (:ids)
                        """)
                .param("ids", SqlArrays.uuids(matters))
                .query(
                        row -> {
                            members.computeIfAbsent(
                                            Columns.uuid(row, "matter_id"), id -> new ArrayList<>())
                                    .add(Member.read(row));
                        });
        return members;
    }

    private Map<UUID, String> titles(Collection<Moment> titled) {
        Map<UUID, String> titles = new HashMap<>();
        if (!titled.isEmpty()) {
            database.sql(
                            """
                            SELECT id, content ->> 'subject' AS title
                            FROM interaction WHERE id = ANY (:ids)
                            """)
                    .param("ids", SqlArrays.uuids(titled, moment -> moment.id().value()))
                    .query(
                            row -> {
                                titles.put(Columns.uuid(row, "id"), row.getString("title"));
                            });
        }
        return titles;
    }

    private static List<MatterMoment> moments(List<Member> members) {
        List<MatterMoment> moments = new ArrayList<>();
        by(members, Member::channel)
                .forEach(
                        (channel, in) -> {
                            String name = channel.wireName();
                            moments.add(new MatterMoment(What.FIRST_IN_CHANNEL, name, in.get(0)));
                            moments.add(
                                    new MatterMoment(
                                            What.LAST_IN_CHANNEL, name, in.get(in.size() - 1)));
                        });
        by(members, Member::step)
                .forEach(
                        (step, taken) -> {
                            if (step != MatterStep.NONE) {
                                taken.subList(Math.max(0, taken.size() - 2), taken.size())
                                        .forEach(at -> moments.add(step(step, at)));
                            }
                        });
        members.stream()
                .flatMap(member -> member.resolution().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(at -> moments.add(new MatterMoment(What.RESOLUTION, null, at)));
        first(members, member -> WORDS.contains(member.step()))
                .flatMap(asked -> first(members, each -> answers(each, asked)))
                .ifPresent(at -> moments.add(new MatterMoment(What.ANSWER, null, at)));
        return moments;
    }

    private static boolean answers(Member member, Moment asked) {
        return member.answers() && member.moment().compareTo(asked) >= 0;
    }

    private static MatterMoment step(MatterStep step, Moment at) {
        return new MatterMoment(What.LAST_STEPS, step.wireName(), at);
    }

    /** The moments of each, in their order. */
    private static <K> Map<K, List<Moment>> by(List<Member> members, Function<Member, K> key) {
        return members.stream()
                .sorted(Comparator.comparing(Member::moment))
                .collect(
                        Collectors.groupingBy(
                                key, Collectors.mapping(Member::moment, Collectors.toList())));
    }

    private static Optional<Moment> first(List<Member> members, Predicate<Member> which) {
        Stream<Moment> moments = members.stream().filter(which).map(Member::moment);
        return moments.min(Comparator.naturalOrder());
    }
}
