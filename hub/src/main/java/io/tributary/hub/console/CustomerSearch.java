package io.tributary.hub.console;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds customers by what a person types: a name, a mail address, a phone number in any spelling, a
 * number of theirs.
 */
@Component
class CustomerSearch {

    private static final Pattern PHONE_LIKE = Pattern.compile("\\+?[0-9 ()./-]{5,}");
    private static final Pattern NOT_SEARCHED = Pattern.compile("\\p{Cntrl}");

    private final History history;

    CustomerSearch(History history) {
        this.history = history;
    }

    Page<CustomerView> find(String typed, PageRequest page) {
        String words = NOT_SEARCHED.matcher(typed).replaceAll(" ").strip();
        if (words.startsWith("#")) {
            words = words.substring(1).strip();
        }
        if (words.isEmpty() || page.cursor() != null) {
            return history.search(searched(words), page);
        }
        Map<Object, CustomerView> found = new LinkedHashMap<>();
        exact(words).forEach(customer -> found.put(customer.id(), customer));
        Page<CustomerView> more = history.search(searched(words), page);
        more.items().forEach(customer -> found.putIfAbsent(customer.id(), customer));
        return new Page<>(List.copyOf(found.values()), more.next());
    }

    private List<CustomerView> exact(String words) {
        Optional<CustomerView> customer =
                words.indexOf('@') > 0
                        ? history.customerBy(Identifier.of("email", words, Proof.STATED))
                        : PHONE_LIKE.matcher(words).matches()
                                ? history.customerBy(Identifier.phone(words, null, Proof.STATED))
                                : Optional.empty();
        return customer.stream().toList();
    }

    /** National numbers are the end of the international ones, once their zeros are off. */
    private static String searched(String words) {
        return PHONE_LIKE.matcher(words).matches()
                ? words.replaceAll("[^0-9]", "").replaceFirst("^0+(?=.)", "")
                : words;
    }
}
