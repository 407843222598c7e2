package io.tributary.history.query;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterId;
import java.util.List;
import java.util.Optional;

/**
 * Reads the merged history. Ids once given resolve to what now holds them. Cursors that this class
 * did not give raise {@link IllegalArgumentException}.
 */
public interface History {

    Optional<CustomerView> customer(CustomerId id);

    /** The id of that customer, for less. */
    Optional<CustomerId> present(CustomerId id);

    /** Exact look-up; the identifier is normalised as the intake does. */
    Optional<CustomerView> customerBy(Identifier identifier);

    /** Customers whose name or identifiers contain all words; all customers if blank. */
    Page<CustomerView> search(String words, PageRequest page);

    Page<InteractionView> timeline(CustomerId id, TimelineFilter filter, PageRequest page);

    Page<MatterView> matters(CustomerId id, PageRequest page);

    /**
     * Those that are open, of which anything happened last first.
     *
     * @param most how many at most
     */
    List<MatterView> openMatters(CustomerId id, int most);

    Optional<MatterView> matter(MatterId id);

    /** All interactions, last recorded first. */
    Page<InteractionView> latest(PageRequest page);

    Optional<InteractionView> interaction(InteractionId id);

    /** The raw event that the interaction's main part came from. */
    Optional<RawEvent> raw(InteractionId id);

    /**
     * Why the customer's identifiers are one customer, and which links were not taken. What
     * explains most comes first: decisions, last decided first; links that joined; links that were
     * not taken, with the reason; and links to what only finds the customer. Each of these as it
     * came.
     */
    Page<LinkView> why(CustomerId id, PageRequest page);

    List<SourceActivity> sources();
}
