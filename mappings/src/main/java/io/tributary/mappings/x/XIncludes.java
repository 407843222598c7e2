package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of API 2 has beside its posts and messages.
 *
 * @param matchingRules by which a stream found the post
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record XIncludes(@Nullable Included includes, @Nullable List<Rule> matchingRules) {

    /** What posts and messages name by its id. */
    record Included(@Nullable List<XUser> users, @Nullable List<XMedia> media) {}

    /** A rule of a stream, by the name that the company gave it. */
    record Rule(@Nullable String tag) {}

    /** Null if no id is told. */
    @Nullable XUser userOf(@Nullable String id) {
        String told = Payloads.text(id);
        return told == null ? null : user(told);
    }

    /** The account of that id, with its names if they are included. */
    XUser user(String id) {
        List<XUser> users = includes == null ? List.of() : Payloads.list(includes.users());
        return users.stream()
                .filter(user -> id.equals(user.number()))
                .findFirst()
                .orElseGet(() -> new XUser(id, null, null, null, null));
    }

    List<XMedia> media(@Nullable List<String> keys) {
        List<XMedia> media = includes == null ? List.of() : Payloads.list(includes.media());
        List<String> wanted = Payloads.list(keys);
        return media.stream()
                .filter(each -> each.mediaKey() != null && wanted.contains(each.mediaKey()))
                .toList();
    }

    List<String> rules() {
        return Payloads.list(matchingRules).stream()
                .map(rule -> Payloads.text(rule.tag()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
