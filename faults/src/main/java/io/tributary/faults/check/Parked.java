package io.tributary.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.faults.world.HubApi;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is parked, by the id that its bytes hold. Bodies are asked for once. */
final class Parked {

    private static final Pattern POISON = Pattern.compile("poison-[0-9]+");

    private final HubApi api;
    private final Map<String, String> idOf = new HashMap<>();

    Parked(HubApi api) {
        this.api = api;
    }

    Set<String> read() throws IOException, InterruptedException {
        Set<String> all = new TreeSet<>();
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "&cursor=" + encoded(next);
            JsonNode page = api.get("/api/v1/failures?limit=500" + cursor);
            for (JsonNode failure : page.at("/items")) {
                all.add(id(failure.at("/id").asText()));
            }
            next = page.at("/next").isTextual() ? page.at("/next").asText() : "";
        } while (!next.isEmpty());
        return all;
    }

    /** Of the poison; of anything else that of the failure. */
    private String id(String failure) throws IOException, InterruptedException {
        String known = idOf.get(failure);
        if (known == null) {
            Matcher body =
                    POISON.matcher(api.text("/api/v1/failures/" + encoded(failure) + "/body"));
            known = body.find() ? body.group() : failure;
            idOf.put(failure, known);
        }
        return known;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
