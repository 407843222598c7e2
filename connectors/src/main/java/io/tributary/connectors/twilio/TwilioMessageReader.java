package io.tributary.connectors.twilio;

import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a Twilio account by the second they were sent, those of the company included. Twilio
 * lists the newest first, and tells with each page the number and the mark of the next.
 */
public final class TwilioMessageReader implements ApiReader {

    private static final Pattern NEXT = Pattern.compile("[?&](Page|PageToken)=([^&]*)");

    /**
     * @param access whose user is the account or a key of it, and whose scope is the account
     */
    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("PageSize", "500");
        query.put("DateSent>", period.fromSecond().toString());
        query.put("DateSent<", period.toSecond().toString());
        if (cursor != null) {
            int space = cursor.indexOf(' ');
            query.put("Page", cursor.substring(0, space));
            query.put("PageToken", cursor.substring(space + 1));
        }
        return ApiCall.of(
                access,
                "/2010-04-01/Accounts/" + access.scope() + "/Messages.json",
                query,
                Map.of("Authorization", access.basic()));
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        List<byte[]> messages = JsonItems.of(answer.body(), "messages");
        String next = JsonItems.document(answer.body()).path("next_page_uri").asText("");
        return new ApiPage(messages, Map.of(), next(next));
    }

    private static @Nullable String next(String uri) {
        String page = "";
        String token = "";
        for (Matcher part = NEXT.matcher(uri); part.find(); ) {
            String value = URLDecoder.decode(part.group(2), StandardCharsets.UTF_8);
            if (part.group(1).equals("Page")) {
                page = value;
            } else {
                token = value;
            }
        }
        return page.isEmpty() || token.isEmpty() ? null : page + " " + token;
    }
}
