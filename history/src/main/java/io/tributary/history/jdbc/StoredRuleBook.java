package io.tributary.history.jdbc;

import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rulebook.RuleBook;
import io.tributary.history.rulebook.RulePreview;
import io.tributary.history.rulebook.RuleVersion;
import io.tributary.history.rulebook.Rules;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules in their table. Activation holds the recorder's lock: a batch is recorded by the rules
 * before it or by those after, and never by both.
 */
final class StoredRuleBook implements RuleBook {

    private final Database database;
    private final WriterLock lock;
    private final RuleTable versions;
    private final Preview preview;

    StoredRuleBook(Database database, RuleTable versions, Preview preview) {
        this.database = database;
        this.versions = versions;
        this.preview = preview;
        lock = new WriterLock(database);
    }

    @Override
    public RuleVersion active() {
        return database.read("read the rules", () -> versions.find(versions.active()))
                .orElseThrow(() -> new IllegalStateException("no rules were activated yet"));
    }

    @Override
    public Optional<RuleVersion> find(int version) {
        return database.read("read the rules", () -> versions.find(version));
    }

    @Override
    public Page<RuleVersion> versions(PageRequest page) {
        return database.read("read the versions of the rules", () -> versions.page(page));
    }

    @Override
    public RuleVersion activate(String yaml, String by, String reason) {
        if (by.equals(RuleVersion.CONFIGURATION)) {
            throw new IllegalArgumentException("nobody is called " + by);
        }
        Rules.parse(yaml, 1);
        return database.write(
                "activate rules",
                () -> next(lock.acquire().at(), yaml, SqlText.safe(by), SqlText.safe(reason)));
    }

    @Override
    public RuleVersion configure(String yaml, boolean shipped) {
        Rules.parse(yaml, 1);
        return database.write(
                "activate the configured rules",
                () -> {
                    Instant now = lock.acquire().at();
                    Optional<RuleVersion> active = versions.find(versions.active());
                    return active.filter(each -> holds(each, yaml, shipped))
                            .orElseGet(
                                    () ->
                                            next(
                                                    now,
                                                    yaml,
                                                    RuleVersion.CONFIGURATION,
                                                    "the hub was started with it"));
                });
    }

    @Override
    public RulePreview preview(String yaml) {
        return preview.of(Rules.parse(yaml, versionOfPreview()));
    }

    private boolean holds(RuleVersion active, String yaml, boolean shipped) {
        boolean byAPerson = !active.by().equals(RuleVersion.CONFIGURATION);
        return (shipped && byAPerson) || versions.lastConfigured().filter(yaml::equals).isPresent();
    }

    private RuleVersion next(Instant now, String yaml, String by, String reason) {
        int version = versions.active() + 1;
        versions.insert(version, yaml, by, reason, now);
        return versions.find(version).orElseThrow();
    }

    private int versionOfPreview() {
        return database.read("read the rules", versions::active) + 1;
    }
}
