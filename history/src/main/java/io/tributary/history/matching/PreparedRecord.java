package io.tributary.history.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A record, read once, to be compared many times. All lists are in an order of their own. */
record PreparedRecord(
        String id,
        List<NameForm> names,
        List<BirthDate> birthDates,
        List<Street> streets,
        List<Place> places,
        List<String> phones,
        List<MailAddress> emails,
        List<String> identifiers) {

    /** More values of one field would be no person; those past it are not looked at. */
    private static final int MOST_VALUES = 12;

    static PreparedRecord of(PersonRecord person) {
        List<NameForm> names =
                list(
                        person.names().stream().flatMap(name -> NameForm.of(name).stream()),
                        NameForm::order);
        return new PreparedRecord(
                person.id(),
                names,
                values(person.birthDates(), BirthDate::parse, BirthDate::text),
                list(
                        person.addresses().stream()
                                .map(each -> Street.of(TextConversions.words(each.street())))
                                .filter(street -> !street.isEmpty()),
                        Street::text),
                list(
                        person.addresses().stream()
                                .map(PreparedRecord::place)
                                .filter(place -> !place.isEmpty()),
                        Place::text),
                values(person.phones(), Contact::phone, Function.identity()),
                values(person.emails(), mail -> MailAddress.parse(mail, names), MailAddress::text),
                values(person.identifiers(), Contact::identifier, Function.identity()));
    }

    private static Place place(PersonAddress address) {
        return Place.of(
                TextConversions.compact(address.postalCode()),
                Phrase.of(TextConversions.words(address.city())));
    }

    private static <T> List<T> values(
            Collection<String> raw, Function<String, Optional<T>> read, Function<T, String> order) {
        return list(raw.stream().map(read).flatMap(Optional::stream), order);
    }

    private static <T> List<T> list(Stream<T> values, Function<T, String> order) {
        return values.distinct().sorted(Comparator.comparing(order)).limit(MOST_VALUES).toList();
    }
}
