package io.tributary.faults.check;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could not be read, and waits for somebody to look at it. */
interface Parked {

    Pattern POISON = Pattern.compile("poison-[0-9]+");

    /** The ids that the bytes of all of it hold; of what holds none, the id of the failure. */
    Set<String> read() throws Exception;

    static String id(String failure, String body) {
        Matcher poison = POISON.matcher(body);
        return poison.find() ? poison.group() : failure;
    }
}
