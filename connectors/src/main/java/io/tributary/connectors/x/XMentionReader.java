package io.tributary.connectors.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts that mention an account of X, over API 2. A page is one event, as it names beside the posts
 * whom and what they are about. X lists the newest first and keeps the place between pages.
 */
public final class XMentionReader implements ApiReader {

    /**
     * @param access whose scope is the id of the account that is mentioned
     */
    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("max_results", "100");
        query.put("start_time", period.fromSecond().toString());
        query.put("end_time", period.toSecond().toString());
        query.put(
                "tweet.fields",
                "attachments,author_id,conversation_id,created_at,edit_history_tweet_ids,entities,"
                        + "in_reply_to_user_id,lang,public_metrics,referenced_tweets");
        query.put("expansions", "author_id,in_reply_to_user_id,attachments.media_keys");
        query.put("user.fields", "id,name,username");
        query.put("media.fields", "media_key,preview_image_url,type,url");
        if (cursor != null) {
            query.put("pagination_token", cursor);
        }
        return ApiCall.of(
                access,
                "/2/users/" + access.scope() + "/mentions",
                query,
                Map.of("Authorization", access.bearer()));
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        JsonNode page = JsonItems.document(answer.body());
        String next = page.path("meta").path("next_token").asText("");
        List<byte[]> posts = page.path("data").isEmpty() ? List.of() : List.of(answer.body());
        return new ApiPage(posts, Map.of(), next.isEmpty() ? null : next);
    }
}
