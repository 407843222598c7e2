package io.tributary.mappings.desk;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a help desk knows somebody by; blank values are none. The desk's own id is as good
 * as the network's word. Addresses and numbers are only stated: people type them, and agents do.
 */
public final class DeskParty {

    private final DeskContext context;
    private final ParticipantRole role;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final Map<String, String> traits = new TreeMap<>();
    private @Nullable String name;

    private DeskParty(DeskContext context, ParticipantRole role) {
        this.context = context;
        this.role = role;
    }

    public static DeskParty customer(DeskContext context) {
        return new DeskParty(context, ParticipantRole.CUSTOMER);
    }

    /** Somebody of the company, by the desk's own id. */
    public static DeskParty agent(DeskContext context, @Nullable String id) {
        return new DeskParty(context, ParticipantRole.AGENT).agentId(id);
    }

    public static DeskParty bot(DeskContext context, @Nullable String id) {
        return new DeskParty(context, ParticipantRole.BOT).agentId(id);
    }

    /** The help desk itself, where it does not tell who. */
    public static Participant system() {
        return new Participant(ParticipantRole.SYSTEM, null, List.of());
    }

    private DeskParty agentId(@Nullable String id) {
        String known = Payloads.text(id);
        if (known != null && !known.equals("0")) {
            identifiers.add(Identifier.scoped("agent", context.source(), known, Proof.NETWORK));
        }
        return this;
    }

    public DeskParty name(@Nullable String shown) {
        name = Payloads.firstText(name, shown);
        return this;
    }

    /** An id that is unique in this desk. */
    public DeskParty id(String type, @Nullable String value) {
        return id(type, value, Proof.NETWORK);
    }

    /** An id that is unique in this desk. */
    public DeskParty id(String type, @Nullable String value, Proof proof) {
        String known = Payloads.text(value);
        if (known != null) {
            identifiers.add(Identifier.scoped(type, context.scope(), known, proof));
        }
        return this;
    }

    /** The id that the company itself gave the customer. */
    public DeskParty account(@Nullable String value) {
        return account(value, Proof.NETWORK);
    }

    /** The id that the company itself gave the customer. */
    public DeskParty account(@Nullable String value, Proof proof) {
        String known = Payloads.text(value);
        if (known != null) {
            identifiers.add(Identifier.scoped("account", context.accounts(), known, proof));
        }
        return this;
    }

    public DeskParty email(@Nullable String address) {
        String known = Payloads.text(address);
        if (known != null) {
            identifiers.add(Identifier.of("email", known, Proof.STATED));
        }
        return this;
    }

    public DeskParty phone(@Nullable String number) {
        String known = Payloads.text(number);
        if (known != null) {
            identifiers.add(Identifier.phone(known, context.region(), Proof.STATED));
        }
        return this;
    }

    /** What a network or another platform knows somebody by. */
    public DeskParty identifiers(List<Identifier> known) {
        identifiers.addAll(known);
        return this;
    }

    /** What else is known of somebody, by the names that rules have for it. */
    public DeskParty trait(String what, @Nullable String value) {
        String known = Payloads.text(value);
        if (known != null) {
            traits.put(what, known);
        }
        return this;
    }

    public Participant build() {
        return new Participant(role, name, identifiers.stream().distinct().toList(), traits);
    }
}
