package io.tributary.mappings.salesforce.change;

import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a record. The first three characters of an id tell what it names: {@code 003}
 * a contact, {@code 00Q} a lead, {@code 001} an account, {@code 005} a user.
 */
final class SalesforceParties {

    static final String CONTACT = "salesforce.contact";
    static final String LEAD = "salesforce.lead";
    static final String ACCOUNT = "salesforce.account";

    private final DeskContext desk;
    private final List<Participant> agents = new ArrayList<>();
    private final List<DeskParty> customers = new ArrayList<>();

    SalesforceParties(DeskContext desk) {
        this.desk = desk;
    }

    SalesforceParties agent(@Nullable String user) {
        if (user != null && user.startsWith("005")) {
            agents.add(DeskParty.agent(desk, user).build());
        }
        return this;
    }

    /** The first of the ids that names a person or an account. */
    SalesforceParties customer(@Nullable String... ids) {
        for (String id : ids) {
            String type = type(id);
            if (type != null) {
                customers.add(DeskParty.customer(desk).id(type, id));
                return this;
            }
        }
        return this;
    }

    static @Nullable String type(@Nullable String id) {
        if (id == null || id.length() < 15) {
            return null;
        }
        return switch (id.substring(0, 3)) {
            case "003" -> CONTACT;
            case "00Q" -> LEAD;
            case "001" -> ACCOUNT;
            default -> null;
        };
    }

    /** What is told of the customer beside the id; somebody without one if there is none. */
    SalesforceParties known(@Nullable String name, @Nullable String email, @Nullable String phone) {
        String theirs = desk.isOwn(email) ? null : email;
        if (name == null && theirs == null && phone == null) {
            return this;
        }
        if (customers.isEmpty()) {
            customers.add(DeskParty.customer(desk));
        }
        customers.get(0).name(name).email(theirs).phone(phone);
        return this;
    }

    /** Somebody more, by address. */
    SalesforceParties address(String email) {
        if (!desk.isOwn(email)) {
            customers.add(DeskParty.customer(desk).email(email));
        }
        return this;
    }

    List<Participant> all() {
        List<Participant> all = new ArrayList<>(agents);
        customers.forEach(customer -> all.add(customer.build()));
        return all.isEmpty() ? List.of(DeskParty.system()) : all;
    }
}
