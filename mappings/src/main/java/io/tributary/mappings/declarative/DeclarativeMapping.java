package io.tributary.mappings.declarative;

import com.dashjoin.jsonata.Jsonata.Frame;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that is written in YAML: how the bytes are read, and JSONata for each field of the
 * canonical form. {@code MAPPINGS.md} tells how one is written. Thread-safe.
 */
public final class DeclarativeMapping implements Mapping {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final String name;
    private final String platform;
    private final String description;
    private final PayloadFormat format;
    private final Variables variables;
    private final Map<String, Expression> definitions;
    private final @Nullable Expression ignore;
    private final List<InteractionEntry> interactions;

    private DeclarativeMapping(Entry file, String name) {
        this.name = name;
        platform = file.child("platform").map(DeclarativeMapping::name).orElse(name);
        description = file.child("description").map(Entry::text).orElse("");
        format = PayloadFormat.of(file.required("source"));
        variables =
                new Variables(
                        file.child("settings").map(DeclarativeMapping::settings).orElse(Map.of()),
                        file.child("tables").map(ValueTables::of).orElse(ValueTables.none()));
        definitions = file.child("let").map(DeclarativeMapping::definitions).orElse(Map.of());
        ignore = InteractionEntry.condition(file, "ignore");
        interactions =
                file.required("interactions").elements().stream()
                        .map(InteractionEntry::of)
                        .toList();
        if (interactions.isEmpty()) {
            throw file.required("interactions").wrong("must have at least one entry");
        }
    }

    /**
     * @throws MappingFileRejected if the file is not valid; says where and why
     */
    public static DeclarativeMapping parse(byte[] yaml) {
        Entry file = MappingFile.read(yaml);
        file.requireOnly(
                List.of(
                        "name",
                        "platform",
                        "description",
                        "source",
                        "settings",
                        "tables",
                        "let",
                        "ignore",
                        "interactions"));
        return new DeclarativeMapping(file, name(file.required("name")));
    }

    private static String name(Entry entry) {
        if (!NAME.matcher(entry.text()).matches()) {
            throw entry.wrong("must be of a-z, 0-9, '-', '_' and '.', such as acme-tickets");
        }
        return entry.text();
    }

    private static Map<String, String> settings(Entry entry) {
        Map<String, String> settings = new LinkedHashMap<>();
        entry.entries().forEach((setting, value) -> settings.put(setting, value.text()));
        return settings;
    }

    private static Map<String, Expression> definitions(Entry entry) {
        Map<String, Expression> definitions = new LinkedHashMap<>();
        entry.entries()
                .forEach(
                        (name, value) -> {
                            if (Variables.isTaken(name)) {
                                throw value.wrong(
                                        "is a name that expressions know already; take another");
                            }
                            definitions.put(name, InteractionEntry.expression(value));
                        });
        return definitions;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String platform() {
        return platform;
    }

    /** What its author says it is for; empty if nothing. */
    public String description() {
        return description;
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected also if no entry of the file is for a record that is not ignored
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        List<Interaction> mapped = new ArrayList<>();
        for (PayloadRecord each : format.read(event)) {
            mapped.addAll(map(each, variables.frame(event), event.source()));
        }
        return mapped;
    }

    /** Each definition sees those before it. */
    private void define(Scope scope, String path) {
        definitions.forEach(
                (name, expression) -> {
                    try {
                        scope.frame().bind(name, expression.evaluate(scope));
                    } catch (PayloadRejected e) {
                        throw new PayloadRejected(path, "'" + name + "' " + e.getMessage());
                    }
                });
    }

    private List<Interaction> map(PayloadRecord of, Frame frame, String source) {
        Scope scope = new Scope(of.value(), frame);
        define(scope, of.path());
        if (ignore != null && InteractionEntry.isTrue(ignore, scope)) {
            return List.of();
        }
        List<InteractionEntry> fitting =
                interactions.stream().filter(entry -> entry.isFor(scope)).toList();
        if (fitting.isEmpty()) {
            throw new PayloadRejected(
                    of.path(),
                    "no entry of 'interactions' in the mapping '"
                            + name
                            + "' is for it; add one, or let 'ignore' be true for it");
        }
        return fitting.stream()
                .flatMap(entry -> entry.interactions(of, frame, source, platform).stream())
                .toList();
    }
}
