package io.tributary.history.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mail address, without tag ({@code +news}).
 *
 * @param local in lower case
 * @param text the whole address
 * @param named whether the local part is made of its owner's name
 */
record MailAddress(String local, String text, boolean named) {

    private static final int LONGEST = 254;
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_TELLING = 5;

    /** Empty if it is no address. */
    static Optional<MailAddress> parse(String value, List<NameForm> owner) {
        String address = value.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        int tag = local.indexOf('+');
        String plain = tag > 0 ? local.substring(0, tag) : local;
        return Optional.of(
                new MailAddress(plain, plain + address.substring(at), named(plain, owner)));
    }

    private static boolean named(String local, List<NameForm> owner) {
        String letters = TextConversions.compact(local);
        return owner.stream()
                .flatMap(
                        form ->
                                Stream.concat(
                                        form.given().words().stream(),
                                        form.family().words().stream()))
                .anyMatch(word -> word.length() >= SHORTEST_NAME && letters.contains(word));
    }

    /** Whether the local part is long enough to belong to one person, with any provider. */
    boolean telling() {
        return local.length() >= SHORTEST_TELLING;
    }

    /**
     * Two addresses made of names are alike because the names are, which counts already: then they
     * say nothing more.
     */
    Level compare(MailAddress other) {
        if (text.equals(other.text)) {
            return Level.EXACT;
        }
        Level level = telling() && other.telling() ? alike(other) : Level.DIFFERENT;
        return level != Level.DIFFERENT && named && other.named ? Level.MISSING : level;
    }

    private Level alike(MailAddress other) {
        if (local.equals(other.local) || Similarity.oneSlip(text, other.text)) {
            return Level.VERY_CLOSE;
        }
        return Similarity.ofWords(local, other.local, false) == Level.VERY_CLOSE
                ? Level.CLOSE
                : Level.DIFFERENT;
    }
}
