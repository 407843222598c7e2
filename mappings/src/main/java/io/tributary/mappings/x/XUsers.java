package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts that webhooks name beside their messages, by their ids. */
record XUsers(Map<String, XUser> byId) {

    /**
     * @param users an object of accounts; null if there is none
     * @throws io.tributary.history.failure.PayloadRejected naming the account that cannot be read
     */
    static XUsers of(@Nullable JsonNode users, String path) {
        Map<String, XUser> byId = new LinkedHashMap<>();
        if (users != null && users.isObject()) {
            users.properties().stream()
                    .filter(user -> user.getValue().isObject())
                    .forEach(
                            user ->
                                    byId.put(
                                            user.getKey(),
                                            JsonPayload.read(
                                                    account(user.getValue()), XUser.class, path)));
        }
        return new XUsers(byId);
    }

    /** The X Activity API wraps each once more. */
    private static JsonNode account(JsonNode user) {
        JsonNode data = user.path("data");
        return data.isObject() ? data : user;
    }

    /** Null if no id is told. */
    @Nullable XUser userOf(@Nullable String id) {
        String told = Payloads.text(id);
        return told == null ? null : user(told);
    }

    /** The account of that id, with its names if they are told. */
    XUser user(String id) {
        XUser told = byId.get(id);
        return new XUser(
                id,
                null,
                told == null ? null : told.name(),
                told == null ? null : told.screenName(),
                told == null ? null : told.username());
    }
}
