package io.tributary.mappings.email;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a trusted receiving server found out about the sender (RFC 8601). */
final class AuthenticationResults {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,1000}\\)");

    private AuthenticationResults() {}

    /**
     * Whether the topmost result of a trusted server says that DMARC passed for that domain. Only
     * the topmost counts: whatever stands below may have come with the mail.
     *
     * @param trusted authserv-ids, comma separated; empty trusts nobody
     */
    static boolean passed(MimeHeaders headers, String trusted, String domain) {
        List<String> servers =
                Arrays.stream(trusted.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        String topmost = headers.first("authentication-results");
        if (topmost == null || servers.isEmpty() || domain.isEmpty()) {
            return false;
        }
        String[] parts =
                COMMENT.matcher(topmost.toLowerCase(Locale.ROOT)).replaceAll(" ").split(";", -1);
        boolean byTrusted = servers.contains(parts[0].strip().split("\\s", 2)[0]);
        return byTrusted
                && Arrays.stream(parts).skip(1).anyMatch(each -> isDmarcPass(each, domain));
    }

    private static boolean isDmarcPass(String result, String domain) {
        List<String> words = List.of(result.strip().split("\\s+"));
        return words.get(0).equals("dmarc=pass") && words.contains("header.from=" + domain);
    }
}
