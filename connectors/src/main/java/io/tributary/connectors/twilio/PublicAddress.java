package io.tributary.connectors.twilio;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that Twilio was given. Twilio signs it with or without the port, as it likes. */
final class PublicAddress {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<scheme>https?)://(?<host>[^/?#]*?)(?<port>:\\d+)?(?<rest>[/?#].*)?");

    private PublicAddress() {}

    /**
     * The address without its port or, if it has none, with the default one. Works on the text:
     * parsing and writing an address anew could change its escapes, which are signed.
     */
    static String portToggled(String url) {
        Matcher address = ADDRESS.matcher(url);
        if (!address.matches()) {
            return url;
        }
        String defaultPort = address.group("scheme").equals("https") ? ":443" : ":80";
        String rest = address.group("rest");
        return address.group("scheme")
                + "://"
                + address.group("host")
                + (address.group("port") == null ? defaultPort : "")
                + (rest == null ? "" : rest);
    }
}
