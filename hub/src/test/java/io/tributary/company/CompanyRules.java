package io.tributary.company;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rebuild.RebuildReport;
import io.tributary.history.rulebook.RuleBook;
import io.tributary.history.rulebook.RulePreview;
import io.tributary.history.rulebook.RuleVersion;
import io.tributary.history.rulebook.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rules, and a history that is always as it should be, in memory. */
public final class CompanyRules implements RuleBook, Rebuild {

    private final List<RuleVersion> versions = new ArrayList<>();
    private RebuildReport last;
    private boolean busy;

    public CompanyRules() {
        add("# as shipped", RuleVersion.CONFIGURATION, "the hub was started with it");
    }

    /** From now on previews and rebuilds are refused. */
    public void busy(boolean isBusy) {
        busy = isBusy;
    }

    @Override
    public RuleVersion active() {
        return versions.get(versions.size() - 1);
    }

    @Override
    public Optional<RuleVersion> find(int version) {
        return versions.stream().filter(each -> each.version() == version).findFirst();
    }

    @Override
    public Page<RuleVersion> versions(PageRequest page) {
        List<RuleVersion> newestFirst = new ArrayList<>(versions);
        Collections.reverse(newestFirst);
        return new Page<>(newestFirst.stream().limit(page.limit()).toList(), null);
    }

    @Override
    public RuleVersion activate(String yaml, String by, String reason) {
        Rules.parse(yaml, 1);
        return add(yaml, by, reason);
    }

    @Override
    public RuleVersion configure(String yaml, boolean shipped) {
        return active();
    }

    @Override
    public RulePreview preview(String yaml) {
        Rules.parse(yaml, 1);
        refuseIfBusy();
        CustomerId ana = new CustomerId(new UUID(1, 1));
        CustomerId eva = new CustomerId(new UUID(2, 2));
        var before = new RulePreview.Person(ana, "Ana Ruiz", List.of("email:ana@example.com"));
        var after = new RulePreview.Person(eva, "Eva Ruiz", List.of("email:eva@example.com"));
        return new RulePreview(
                10,
                11,
                0,
                1,
                List.of(new RulePreview.Sample("split", List.of(before), List.of(before, after))),
                3,
                4,
                4,
                0,
                Map.of("salesforce/main", 3L));
    }

    @Override
    public Optional<RebuildReport> one(CustomerId customer, boolean repair) {
        refuseIfBusy();
        return customer.value().getMostSignificantBits() == 0
                ? Optional.empty()
                : Optional.of(report(customer.toString(), repair));
    }

    @Override
    public RebuildReport startAll(boolean repair) {
        refuseIfBusy();
        last = report("all", repair);
        return last;
    }

    @Override
    public Optional<RebuildReport> last() {
        return Optional.ofNullable(last);
    }

    private void refuseIfBusy() {
        if (busy) {
            throw new IllegalStateException("A preview or a rebuild is running here");
        }
    }

    private static RebuildReport report(String scope, boolean repair) {
        return new RebuildReport(
                scope, "done", 9, 9, 0, List.of(), repair, CompanyHub.NOW, CompanyHub.NOW);
    }

    private RuleVersion add(String yaml, String by, String reason) {
        versions.add(
                new RuleVersion(
                        versions.size() + 1, yaml, by, reason, CompanyHub.NOW, 1, CompanyHub.NOW));
        return active();
    }
}
