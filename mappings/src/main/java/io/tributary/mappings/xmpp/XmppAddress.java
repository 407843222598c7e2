package io.tributary.mappings.xmpp;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who sends or gets a stanza (RFC 7622).
 *
 * @param bare account or room, in lower case: {@code ana@example.org}
 * @param resource the device of an account, or the nickname in a room; null if there is none
 */
record XmppAddress(String bare, @Nullable String resource) {

    static XmppAddress of(String address) {
        int slash = address.indexOf('/');
        String bare = slash < 0 ? address : address.substring(0, slash);
        String resource = slash < 0 ? "" : address.substring(slash + 1);
        return new XmppAddress(
                bare.strip().toLowerCase(Locale.ROOT), resource.isEmpty() ? null : resource);
    }

    String server() {
        return bare.substring(bare.indexOf('@') + 1);
    }

    String full() {
        return resource == null ? bare : bare + "/" + resource;
    }
}
