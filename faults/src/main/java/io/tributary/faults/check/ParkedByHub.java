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

/**
 * As the hub lists it, which is the newest {@value #MOST} at a time; what was seen once counts for
 * good. For worlds whose broker nobody else can reach.
 */
final class ParkedByHub implements Parked {

    private static final int MOST = 500;

    private final HubApi api;
    private final Map<String, String> idOf = new HashMap<>();

    ParkedByHub(HubApi api) {
        this.api = api;
    }

    @Override
    public Set<String> read() throws IOException, InterruptedException {
        for (JsonNode failure : api.get("/api/v1/failures?limit=" + MOST).at("/items")) {
            String id = failure.at("/id").asText();
            if (!idOf.containsKey(id)) {
                idOf.put(id, Parked.id(id, body(id)));
            }
        }
        return new TreeSet<>(idOf.values());
    }

    private String body(String id) throws IOException, InterruptedException {
        String path = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return api.text("/api/v1/failures/" + path + "/body");
    }
}
