package io.tributary.history.matter;

import io.tributary.history.interaction.InteractionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells all links between interactions, once it is known which matters they are. */
final class AllLinks {

    private final LinkTexts texts;
    private final MatterRules rules;
    private final Map<InteractionId, MatterMember> members;
    private final Map<InteractionId, MatterId> matters;

    AllLinks(
            MatterRules rules,
            Map<InteractionId, MatterMember> members,
            Map<InteractionId, MatterId> matters) {
        this.texts = new LinkTexts(rules);
        this.rules = rules;
        this.members = members;
        this.matters = matters;
    }

    List<MatterLink> of(
            List<MatterChains.Chain> chains,
            Map<InteractionId, List<MatterWalk.Seen>> walks,
            List<MatterDecision> decided) {
        List<MatterLink> links = new ArrayList<>();
        chains.forEach(chain -> links.addAll(along(chain)));
        links.addAll(strangers());
        walks.forEach((from, seen) -> links.addAll(back(from, seen)));
        links.addAll(duplicates());
        decided.forEach(each -> links.add(decided(each)));
        return links.stream().distinct().toList();
    }

    private List<MatterLink> along(MatterChains.Chain chain) {
        List<MatterLink> links = new ArrayList<>();
        for (int i = 1; i < chain.members().size(); i++) {
            MatterMember left = chain.members().get(i - 1);
            MatterMember right = chain.members().get(i);
            links.add(
                    texts.sharing(
                            chain.key(),
                            chain.kindOf(left, right) == MatterKey.Kind.MENTION,
                            chain.endsWith(left),
                            left.id(),
                            right.id(),
                            areOne(left.id(), right.id())));
        }
        return links;
    }

    /** Replies to a customer's message by others, who are kept out of the matter. */
    private List<MatterLink> strangers() {
        Map<MatterKey, List<MatterMember>> written =
                members.values().stream()
                        .filter(each -> each.message() != null && each.customer() != null)
                        .sorted(Comparator.comparing(MatterMember::moment))
                        .collect(Collectors.groupingBy(MatterMember::message));
        List<MatterLink> links = new ArrayList<>();
        for (MatterMember reply : members.values()) {
            for (MatterKey key : reply.keys()) {
                List<MatterMember> writers = written.getOrDefault(key, List.of());
                boolean stranger =
                        reply.customer() != null
                                && !writers.isEmpty()
                                && writers.stream()
                                        .noneMatch(
                                                each -> reply.customer().equals(each.customer()));
                if (stranger && !areOne(writers.get(0).id(), reply.id())) {
                    links.add(stranger(key, writers.get(0), reply));
                }
            }
        }
        return links;
    }

    private MatterLink stranger(MatterKey key, MatterMember writer, MatterMember reply) {
        return writer.moment().isBefore(reply.moment())
                ? texts.stranger(key, writer.id(), reply.id())
                : texts.stranger(key, reply.id(), writer.id());
    }

    private List<MatterLink> back(InteractionId from, List<MatterWalk.Seen> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        Set<MatterWalk.Seen> told = Set.of(seen.get(0));
        MatterWalk.Seen last = seen.get(seen.size() - 1);
        return Stream.concat(told.stream(), Stream.of(last))
                .distinct()
                .flatMap(
                        each ->
                                texts
                                        .seen(
                                                each.verdict(),
                                                each.id(),
                                                from,
                                                channels(each.id(), from),
                                                areOne(each.id(), from))
                                        .stream())
                .toList();
    }

    private String channels(InteractionId left, InteractionId right) {
        return member(right).channel().wireName() + " after " + member(left).channel().wireName();
    }

    private List<MatterLink> duplicates() {
        List<MatterLink> links = new ArrayList<>();
        members.values().stream()
                .filter(each -> each.customer() != null && each.begins())
                .collect(Collectors.groupingBy(MatterMember::customer))
                .values()
                .forEach(each -> links.addAll(duplicatesIn(each)));
        return links;
    }

    private List<MatterLink> duplicatesIn(List<MatterMember> ofCustomer) {
        List<MatterMember> timeline =
                ofCustomer.stream().sorted(Comparator.comparing(MatterMember::moment)).toList();
        List<MatterLink> links = new ArrayList<>();
        for (int i = 0; i < timeline.size(); i++) {
            MatterMember left = timeline.get(i);
            int to = Math.min(timeline.size(), i + 1 + LinkTexts.DUPLICATES_AMONG);
            for (MatterMember right : timeline.subList(i + 1, to)) {
                Duration gap = Duration.between(left.at(), right.at());
                if (gap.compareTo(rules.duplicateWindow()) <= 0
                        && left.contact() != null
                        && left.contact().equals(right.contact())
                        && !left.source().equals(right.source())) {
                    links.add(
                            texts.duplicate(left.id(), right.id(), areOne(left.id(), right.id())));
                }
            }
        }
        return links;
    }

    private MatterLink decided(MatterDecision decision) {
        Moment left = moment(decision.left());
        Moment right = moment(decision.right());
        boolean one = areOne(decision.left(), decision.right());
        return left.isBefore(right)
                ? texts.decision(left.id(), right.id(), one)
                : texts.decision(right.id(), left.id(), one);
    }

    private boolean areOne(InteractionId left, InteractionId right) {
        MatterId matter = matters.get(left);
        return matter != null && matter.equals(matters.get(right));
    }

    private Moment moment(InteractionId id) {
        return member(id).moment();
    }

    private MatterMember member(InteractionId id) {
        return Objects.requireNonNull(members.get(id));
    }
}
