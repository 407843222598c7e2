package io.tributary.company;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierKey;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.identity.IdentityDecision;
import io.tributary.history.identity.IdentityEdge;
import io.tributary.history.identity.IdentityRules;
import io.tributary.history.identity.KnownParticipant;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.matter.MatterSummary;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.History;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.LinkView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.SourceActivity;
import io.tributary.history.query.TimelineFilter;
import io.tributary.history.rebuild.FromScratch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A history in memory, computed from scratch whenever something is recorded. */
public final class CompanyHistory implements History {

    private final IdentityRules rules = IdentityRules.defaults();
    private final IdentifierNormaliser normaliser = new IdentifierNormaliser(rules);
    private final MatterRules matterRules = MatterRules.defaults();
    private final FromScratch scratch = new FromScratch(rules, matterRules);
    private final List<Interaction> events = new ArrayList<>();
    private final List<IdentityDecision> decided = new ArrayList<>();
    private volatile FromScratch.Outcome outcome;

    public CompanyHistory(Collection<Interaction> events) {
        this.events.addAll(events);
        this.outcome = scratch.compute(this.events);
    }

    public synchronized void record(Interaction... more) {
        events.addAll(Arrays.asList(more));
        outcome = scratch.compute(events, decided, List.of());
    }

    synchronized void decide(List<IdentityDecision> decisions) {
        decided.clear();
        decided.addAll(decisions);
        outcome = scratch.compute(events, decided, List.of());
    }

    IdentifierKey key(Identifier identifier) {
        return normaliser.normalise(identifier).orElseThrow();
    }

    @Override
    public Optional<CustomerView> customer(CustomerId id) {
        return outcome.customers().customers().entrySet().stream()
                .filter(entry -> entry.getKey().id().value().equals(id.value()))
                .map(entry -> view(entry.getValue()))
                .findFirst();
    }

    @Override
    public Optional<CustomerId> present(CustomerId id) {
        return customer(id).map(CustomerView::id);
    }

    @Override
    public Optional<CustomerView> customerBy(Identifier identifier) {
        return normaliser
                .normalise(identifier)
                .map(key -> outcome.customers().customers().get(key))
                .map(this::view);
    }

    @Override
    public Page<CustomerView> search(String words, PageRequest page) {
        List<String> wanted =
                Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        List<CustomerView> found =
                outcome.customers().customers().values().stream()
                        .distinct()
                        .map(this::view)
                        .filter(view -> wanted.stream().allMatch(searchText(view)::contains))
                        .sorted(
                                Comparator.comparing(
                                                CustomerView::lastInteractionAt,
                                                Comparator.nullsFirst(Comparator.naturalOrder()))
                                        .reversed())
                        .toList();
        return page(found, page);
    }

    @Override
    public Page<InteractionView> timeline(CustomerId id, TimelineFilter filter, PageRequest page) {
        return page(newestFirst(ofCustomer(id).filter(each -> takes(filter, each))), page);
    }

    @Override
    public Page<MatterView> matters(CustomerId id, PageRequest page) {
        List<MatterView> matters =
                ofCustomer(id)
                        .map(each -> outcome.matters().get(each.id()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(this::matterView)
                        .sorted(Comparator.comparing(MatterView::lastInteractionAt).reversed())
                        .toList();
        return page(matters, page);
    }

    @Override
    public List<MatterView> openMatters(CustomerId id, int most) {
        return matters(id, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .filter(matter -> matter.state().isOpen())
                .limit(most)
                .toList();
    }

    @Override
    public Optional<MatterView> matter(MatterId id) {
        return Optional.ofNullable(outcome.matters().get(new InteractionId(id.value())))
                .map(this::matterView);
    }

    @Override
    public Page<InteractionView> latest(PageRequest page) {
        return page(newestFirst(outcome.interactions().values().stream()), page);
    }

    @Override
    public Optional<InteractionView> interaction(InteractionId id) {
        return Optional.ofNullable(outcome.interactions().get(id)).map(this::view);
    }

    @Override
    public Optional<RawEvent> raw(InteractionId id) {
        return Optional.ofNullable(outcome.interactions().get(id))
                .map(
                        each ->
                                new RawEvent(
                                        each.source(),
                                        each.sourceEventId(),
                                        "canonical",
                                        each.occurredAt(),
                                        "text/html; charset=utf-8",
                                        Map.of(),
                                        Map.of(),
                                        "<script>top.hacked = true</script>"
                                                .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Page<LinkView> why(CustomerId id, PageRequest page) {
        return new Page<>(links(id).limit(page.limit()).toList(), null);
    }

    private Stream<LinkView> links(CustomerId id) {
        return outcome.interactions().values().stream()
                .filter(each -> id.equals(outcome.customerOf().get(each.id())))
                .flatMap(
                        each ->
                                KnownParticipant.of(each, normaliser).stream()
                                        .flatMap(known -> known.edges(each.occurredAt()).stream())
                                        .map(edge -> link(edge, each.id())));
    }

    @Override
    public List<SourceActivity> sources() {
        return outcome.interactions().values().stream()
                .collect(
                        Collectors.groupingBy(
                                Interaction::source, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(
                        entry ->
                                new SourceActivity(
                                        entry.getKey(),
                                        entry.getKey().replaceFirst("/.*", ""),
                                        entry.getValue().stream()
                                                .map(Interaction::occurredAt)
                                                .max(Comparator.naturalOrder())
                                                .orElseThrow(),
                                        entry.getValue().size(),
                                        entry.getValue().size()))
                .toList();
    }

    private static LinkView link(IdentityEdge edge, InteractionId evidence) {
        return new LinkView(
                "evidence",
                edge.left().toString(),
                edge.right().toString(),
                edge.proof(),
                edge.firstSeenAt(),
                "default 1",
                1,
                List.of(evidence),
                true,
                null,
                null,
                "joined because a message named both; rule default 1");
    }

    private Stream<Interaction> ofCustomer(CustomerId id) {
        return outcome.interactions().values().stream()
                .filter(each -> id.equals(outcome.customerOf().get(each.id())));
    }

    private List<InteractionView> newestFirst(Stream<Interaction> interactions) {
        return interactions
                .sorted(
                        Comparator.comparing(Interaction::occurredAt)
                                .thenComparing(Interaction::id)
                                .reversed())
                .map(this::view)
                .toList();
    }

    private boolean takes(TimelineFilter filter, Interaction each) {
        return (filter.channel() == null || filter.channel() == each.channel())
                && (filter.kind() == null || filter.kind() == each.kind())
                && (filter.matter() == null
                        || filter.matter().equals(outcome.matters().get(each.id())))
                && (filter.from() == null || !each.occurredAt().isBefore(filter.from()))
                && (filter.to() == null || each.occurredAt().isBefore(filter.to()));
    }

    private InteractionView view(Interaction each) {
        Instant at = each.occurredAt().plusSeconds(1);
        return new InteractionView(
                each.id(),
                each,
                outcome.customerOf().get(each.id()),
                outcome.matters().get(each.id()),
                at,
                List.of(
                        new DeliveryView(
                                "salesforce/main",
                                each.sourceEventId().length() % 2 == 0
                                        ? DeliveryState.PENDING
                                        : DeliveryState.DELIVERED,
                                at,
                                1,
                                null,
                                null)));
    }

    private MatterView matterView(MatterId id) {
        List<Interaction> of =
                outcome.interactions().values().stream()
                        .filter(each -> id.equals(outcome.matters().get(each.id())))
                        .toList();
        MatterSummary summary = MatterSummary.of(of, matterRules.quiet());
        return new MatterView(
                id,
                of.stream()
                        .min(Comparator.comparing(Interaction::occurredAt))
                        .map(each -> outcome.customerOf().get(each.id()))
                        .orElse(null),
                summary.state(),
                summary.subject(),
                summary.channels(),
                summary.references(),
                summary.agents(),
                summary.openedAt(),
                summary.firstAnsweredAt(),
                summary.resolvedAt(),
                summary.lastInteractionAt(),
                summary.interactionCount(),
                outcome.linksOf(id));
    }

    private CustomerView view(CustomerId id) {
        List<Interaction> of = ofCustomer(id).toList();
        List<Instant> times = of.stream().map(Interaction::occurredAt).sorted().toList();
        return new CustomerView(
                id,
                of.stream()
                        .sorted(Comparator.comparing(Interaction::occurredAt).reversed())
                        .flatMap(each -> each.participants().stream())
                        .filter(each -> each.role() == ParticipantRole.CUSTOMER)
                        .map(Participant::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                identifiers(id, of),
                of.stream().map(Interaction::channel).distinct().toList(),
                of.size(),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1),
                of.stream()
                        .map(each -> outcome.matters().get(each.id()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .filter(matter -> matterView(matter).state().isOpen())
                        .count(),
                List.of());
    }

    private List<IdentifierView> identifiers(CustomerId id, List<Interaction> of) {
        Map<IdentifierKey, Proof> proofs = new TreeMap<>();
        of.forEach(
                each ->
                        KnownParticipant.of(each, normaliser)
                                .forEach(
                                        known ->
                                                known.identifiers()
                                                        .forEach(
                                                                (key, proof) ->
                                                                        proofs.merge(
                                                                                key,
                                                                                proof,
                                                                                CompanyHistory
                                                                                        ::best))));
        Instant first = of.get(0).occurredAt();
        return proofs.entrySet().stream()
                .filter(entry -> id.equals(outcome.customers().customers().get(entry.getKey())))
                .map(
                        entry ->
                                new IdentifierView(
                                        entry.getKey().type(),
                                        entry.getKey().scope().isEmpty()
                                                ? null
                                                : entry.getKey().scope(),
                                        entry.getKey().value(),
                                        rules.of(entry.getKey().type()).role().name(),
                                        entry.getValue(),
                                        first,
                                        first,
                                        outcome.customers().shared().contains(entry.getKey())))
                .toList();
    }

    private static Proof best(Proof one, Proof other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String searchText(CustomerView view) {
        return (view.name() + " " + view.identifiers()).toLowerCase(Locale.ROOT);
    }

    private static <T> Page<T> page(List<T> all, PageRequest request) {
        int from = request.cursor() == null ? 0 : offset(request.cursor());
        int to = Math.min(all.size(), from + request.limit());
        return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? cursor(to) : null);
    }

    private static String cursor(int offset) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String cursor) {
        return Integer.parseInt(
                new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    }
}
