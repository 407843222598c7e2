package io.tributary.history.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One way to read a name as given and family part; either may be empty. */
record NameForm(Phrase given, Phrase family) {

    private static final int MOST_SPLITS = 3;

    /**
     * All ways to read it. The parts of a full name are not known, so that each place where it can
     * be split counts; the likeliest, one family name at the end, comes first.
     */
    static List<NameForm> of(PersonName name) {
        List<String> given = TextConversions.nameWords(name.given());
        List<String> family = TextConversions.nameWords(name.family());
        if (!given.isEmpty() || !family.isEmpty()) {
            return List.of(form(given, family));
        }
        String full = name.full() == null ? "" : name.full();
        int comma = full.indexOf(',');
        return comma < 0
                ? splits(TextConversions.nameWords(full))
                : named(
                        TextConversions.nameWords(full.substring(comma + 1)),
                        TextConversions.nameWords(full.substring(0, comma)));
    }

    private static List<NameForm> named(List<String> given, List<String> family) {
        return given.isEmpty() || family.isEmpty()
                ? splits(Stream.concat(given.stream(), family.stream()).toList())
                : List.of(form(given, family));
    }

    private static List<NameForm> splits(List<String> words) {
        if (words.size() == 1) {
            return List.of(form(List.of(), words), form(words, List.of()));
        }
        List<NameForm> forms = new ArrayList<>();
        for (int at = words.size() - 1; at > 0 && forms.size() < MOST_SPLITS; at--) {
            forms.add(form(words.subList(0, at), words.subList(at, words.size())));
        }
        return forms;
    }

    private static NameForm form(List<String> given, List<String> family) {
        return new NameForm(Phrase.of(given), Phrase.of(family));
    }

    /** By which readings are put in order. */
    String order() {
        return given.text() + '|' + family.text();
    }
}
