package io.tributary.history.jdbc;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.identity.IdentifierNormaliser;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterKeys;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.LinkView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.SourceActivity;
import io.tributary.history.query.TimelineFilter;
import io.tributary.history.rulebook.Rules;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads the history, each answer from one snapshot. */
final class StoredHistory implements History {

    /** Reads that say something of the rules. */
    private record ByRules(
            IdentifierNormaliser normaliser,
            CustomerReads customers,
            MatterReads matters,
            LinkReads links) {

        static ByRules of(Database database, Rules rules, InstantSource clock) {
            return new ByRules(
                    new IdentifierNormaliser(rules.identity()),
                    new CustomerReads(database, rules.identity(), clock),
                    new MatterReads(database, new MatterKeys(rules.matters()), clock),
                    new LinkReads(database, rules.identity()));
        }
    }

    private final Database database;
    private final PerRules<ByRules> byRules;
    private final InteractionReads interactions;
    private final DecisionRows decisions;
    private final RawArchive archive;
    private final SourceTable sources;

    StoredHistory(Database database, ActiveRules active, InstantSource clock) {
        this.database = database;
        byRules = new PerRules<>(active, rules -> ByRules.of(database, rules, clock));
        interactions = new InteractionReads(database);
        decisions = new DecisionRows(database);
        archive = new RawArchive(database);
        sources = new SourceTable(database);
    }

    @Override
    public Optional<CustomerView> customer(CustomerId id) {
        return read(() -> findCustomer(id.value()));
    }

    @Override
    public Optional<CustomerId> present(CustomerId id) {
        return read(() -> byRules.current().customers().present(id.value()));
    }

    @Override
    public Optional<CustomerView> customerBy(Identifier identifier) {
        return read(
                () ->
                        byRules.current()
                                .normaliser()
                                .normalise(SqlText.safe(identifier))
                                .flatMap(key -> findCustomer(key.id().value())));
    }

    @Override
    public Page<CustomerView> search(String words, PageRequest page) {
        return read(
                () -> {
                    CustomerReads customers = byRules.current().customers();
                    KeyPage found = customers.search(words, page);
                    return found.fill(customers.byIds(found.keys()));
                });
    }

    @Override
    public Page<InteractionView> timeline(CustomerId id, TimelineFilter filter, PageRequest page) {
        return read(() -> interactionPage(interactions.timeline(id.value(), filter, page)));
    }

    @Override
    public Page<MatterView> matters(CustomerId id, PageRequest page) {
        return read(
                () -> {
                    MatterReads matters = byRules.current().matters();
                    KeyPage found = matters.ofCustomer(id.value(), page);
                    List<MatterView> views = matters.byIds(found.keys());
                    return found.fill(KeyPage.index(views, view -> view.id().value()));
                });
    }

    @Override
    public List<MatterView> openMatters(CustomerId id, int most) {
        return read(
                () -> {
                    MatterReads matters = byRules.current().matters();
                    KeyPage found = matters.openOfCustomer(id.value(), most);
                    List<MatterView> views = matters.byIds(found.keys());
                    return found.fill(KeyPage.index(views, view -> view.id().value())).items();
                });
    }

    @Override
    public Optional<MatterView> matter(MatterId id) {
        return read(() -> byRules.current().matters().byId(id));
    }

    @Override
    public Page<InteractionView> latest(PageRequest page) {
        return read(() -> interactionPage(interactions.latest(page)));
    }

    @Override
    public Optional<InteractionView> interaction(InteractionId id) {
        return read(() -> interactions.byIds(List.of(id.value())).stream().findFirst());
    }

    @Override
    public Optional<RawEvent> raw(InteractionId id) {
        return read(() -> archive.of(id));
    }

    @Override
    public Page<LinkView> why(CustomerId id, PageRequest page) {
        return read(() -> LinkPage.of(id.value(), decisions, byRules.current().links(), page));
    }

    @Override
    public List<SourceActivity> sources() {
        return read(sources::list);
    }

    private Optional<CustomerView> findCustomer(UUID id) {
        return Optional.ofNullable(byRules.current().customers().byIds(List.of(id)).get(id));
    }

    private Page<InteractionView> interactionPage(KeyPage found) {
        List<InteractionView> views = interactions.byIds(found.keys());
        return found.fill(KeyPage.index(views, view -> view.id().value()));
    }

    private <T> T read(Supplier<T> work) {
        return database.read("read the history", work);
    }
}
