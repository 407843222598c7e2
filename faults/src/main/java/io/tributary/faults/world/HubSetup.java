package io.tributary.faults.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How hubs are started.
 *
 * @param heap as {@code -Xmx} takes it
 * @param arguments of the JVM
 * @param environment added to that of the suite
 * @param settings as {@code name=value}
 */
public record HubSetup(
        Path jar,
        String heap,
        List<String> arguments,
        Map<String, String> environment,
        List<String> settings) {

    public HubSetup(Path jar, String heap) {
        this(jar, heap, List.of(), Map.of(), List.of());
    }

    HubSetup withHeap(String other) {
        return new HubSetup(jar, other, arguments, environment, settings);
    }

    HubSetup with(String... more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return new HubSetup(jar, heap, arguments, environment, all);
    }

    HubSetup withArguments(List<String> more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        return new HubSetup(jar, heap, all, environment, settings);
    }

    HubSetup withEnvironment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        return new HubSetup(jar, heap, arguments, all, settings);
    }

    List<String> command() {
        List<String> command = new ArrayList<>(List.of(Processes.java(), "-Xmx" + heap));
        command.addAll(arguments);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        settings.forEach(setting -> command.add("--" + setting));
        return command;
    }
}
