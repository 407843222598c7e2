package io.tributary.mappings.rest;

import io.tributary.mappings.declarative.Entry;
import io.tributary.mappings.declarative.MappingFile;
import io.tributary.mappings.declarative.MappingFileRejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of an API keep the history.
 *
 * @param customer made before those of the interactions; null if there is none
 * @param interaction for each that is new, changed or moved
 * @param withdrawal for each that is withdrawn
 * @param others those that answers may lead to, by name
 */
public record RestMappingFile(
        @Nullable RestCall customer,
        RestCall interaction,
        RestCall withdrawal,
        Map<String, RestCall> others) {

    /**
     * @throws MappingFileRejected if the file is not valid; says where and why
     */
    public static RestMappingFile parse(byte[] yaml) {
        Entry file = MappingFile.read(yaml);
        file.requireOnly(List.of("customer", "interaction", "withdrawal", "calls"));
        Map<String, Entry> calls = file.child("calls").map(Entry::entries).orElse(Map.of());
        Set<String> names = calls.keySet();
        Map<String, RestCall> others = new LinkedHashMap<>();
        calls.forEach((name, call) -> others.put(name, new RestCall(call, names, false)));
        return new RestMappingFile(
                file.child("customer").map(each -> new RestCall(each, names, true)).orElse(null),
                new RestCall(file.required("interaction"), names, false),
                new RestCall(file.required("withdrawal"), names, false),
                others);
    }
}
