package io.tributary.mappings.dynamics;

import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskParty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in an activity or has to do with a case. Users are agents; contacts, leads,
 * accounts and whoever no row stands for are customers; queues, teams and the like are nobody.
 */
final class DynamicsParties {

    static final String CONTACT = "dynamics.contact";
    static final String LEAD = "dynamics.lead";
    static final String ACCOUNT = "dynamics.account";

    /** More parties of one kind than this are a mailing. */
    private static final int MOST = 100;

    private final DeskContext desk;
    private final Set<DynamicsReference> known = new LinkedHashSet<>();
    private final List<Participant> agents = new ArrayList<>();
    private final List<DeskParty> customers = new ArrayList<>();

    DynamicsParties(DeskContext desk) {
        this.desk = desk;
    }

    /** Adds whom the columns of an activity list. */
    DynamicsParties lists(DynamicsRow activity, boolean byPhone, String... columns) {
        for (String column : columns) {
            activity.rows(column).stream().limit(MOST).forEach(party -> listed(party, byPhone));
        }
        return this;
    }

    private void listed(DynamicsRow party, boolean byPhone) {
        String used = party.text("addressused");
        DynamicsReference who = party.reference("partyid");
        if (who != null) {
            DeskParty customer = names(who);
            if (customer != null && used != null && !desk.isOwn(used)) {
                address(customer, used, byPhone);
            }
            return;
        }
        if (used != null && !desk.isOwn(used)) {
            String name = party.text("unresolvedpartyname");
            DeskParty stranger = DeskParty.customer(desk).name(used.equals(name) ? null : name);
            customers.add(address(stranger, used, byPhone));
        }
    }

    private static DeskParty address(DeskParty party, String used, boolean byPhone) {
        if (byPhone) {
            return party.phone(used);
        }
        return used.contains("@") ? party.email(used) : party;
    }

    /** Adds whom a column refers to; answers the customer, if it is a new one. */
    @Nullable DeskParty names(@Nullable DynamicsReference who) {
        if (who == null || !known.add(new DynamicsReference(who.table(), who.id(), null))) {
            return null;
        }
        if (who.is("systemuser")) {
            agents.add(DeskParty.agent(desk, who.id()).name(who.name()).build());
            return null;
        }
        String type = type(who.table());
        if (type == null) {
            return null;
        }
        DeskParty customer = DeskParty.customer(desk).name(who.name()).id(type, who.id());
        customers.add(customer);
        return customer;
    }

    /** The type of the identifier that a row of the table is; null if its rows are no customers. */
    static @Nullable String type(String table) {
        return switch (table) {
            case "contact" -> CONTACT;
            case "lead" -> LEAD;
            case "account" -> ACCOUNT;
            default -> null;
        };
    }

    boolean hasCustomer() {
        return !customers.isEmpty();
    }

    /** The number that was called or called, if there is one customer whose it can be. */
    DynamicsParties phone(@Nullable String number) {
        if (customers.size() > 1) {
            return this;
        }
        if (customers.isEmpty() && number != null) {
            customers.add(DeskParty.customer(desk));
        }
        customers.forEach(customer -> customer.phone(number));
        return this;
    }

    /** Agents first; the desk itself if nobody is known. */
    List<Participant> all() {
        List<Participant> all = new ArrayList<>(agents);
        customers.forEach(customer -> all.add(customer.build()));
        return all.isEmpty() ? List.of(DeskParty.system()) : all;
    }
}
