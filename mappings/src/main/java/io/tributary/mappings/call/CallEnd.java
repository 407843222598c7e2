package io.tributary.mappings.call;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One end of a call.
 *
 * @param number that can be dialled, or an extension; null if it is withheld or not told
 * @param name as the platform shows it; null if it shows none but the number
 * @param person the platform's own id of somebody, or of a phone, of the company; null if the end
 *     has none
 * @param known what else names the customer at this end
 */
public record CallEnd(
        @Nullable String number,
        @Nullable String name,
        @Nullable String person,
        List<Identifier> known) {

    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s().-]{2,40}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:sips?|tel):|(?:;|@|%40).*|<|>", Pattern.DOTALL);

    private static final Set<String> WITHHELD =
            Set.of(
                    "",
                    "s",
                    "<unknown>",
                    "anonymous",
                    "asterisk",
                    "blocked",
                    "none",
                    "not available",
                    "private",
                    "restricted",
                    "unavailable",
                    "unknown",
                    "withheld");

    /** An end as it is written: a number, a SIP address, or a word for there being none. */
    public static CallEnd of(@Nullable String number, @Nullable String name) {
        return new CallEnd(dialled(number), shown(name), null, List.of());
    }

    public static CallEnd unknown() {
        return new CallEnd(null, null, null, List.of());
    }

    /** The same end, being somebody of the company if the id is not blank. */
    public CallEnd person(@Nullable String id) {
        return new CallEnd(number, name, Payloads.text(id), known);
    }

    /** The same end, the customer there being named by the platform besides. */
    public CallEnd knownAs(Identifier identifier) {
        List<Identifier> all = new ArrayList<>(known);
        all.add(identifier);
        return new CallEnd(number, name, person, all);
    }

    /** The same end of a platform that leaves out the plus of international numbers. */
    public CallEnd international() {
        boolean plusless = number != null && number.matches("[1-9]\\d{6,14}");
        return plusless ? new CallEnd("+" + number, name, person, known) : this;
    }

    public boolean isInside(CallContext context) {
        return person != null || context.isInside(number);
    }

    /** Whoever is outside; without identifiers if the number is withheld: still a caller. */
    public Participant customer(CallContext context) {
        List<Identifier> identifiers = new ArrayList<>();
        if (number != null && !context.isInside(number)) {
            identifiers.add(Identifier.phone(number, context.region(), Proof.NETWORK));
        }
        identifiers.addAll(known);
        return new Participant(ParticipantRole.CUSTOMER, name, identifiers);
    }

    /** Whoever is inside; null if nothing names them: a number that is called under is nobody. */
    public @Nullable Participant agent(CallContext context) {
        String id = person == null && context.isExtension(number) ? number : person;
        return id == null
                ? null
                : new Participant(
                        ParticipantRole.AGENT,
                        name,
                        List.of(Identifier.scoped("agent", context.source(), id, Proof.NETWORK)));
    }

    private static @Nullable String dialled(@Nullable String written) {
        String number =
                ADDRESS.matcher(written == null ? "" : written.strip()).replaceAll("").strip();
        boolean dialable = NUMBER.matcher(number).matches() && number.matches("(?s).*\\d\\d.*");
        return dialable ? number : null;
    }

    private static @Nullable String shown(@Nullable String written) {
        String name = Payloads.text(written);
        return name == null
                        || WITHHELD.contains(name.toLowerCase(Locale.ROOT))
                        || NUMBER.matcher(name).matches()
                ? null
                : name;
    }
}
