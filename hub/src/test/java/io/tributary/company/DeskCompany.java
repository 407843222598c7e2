package io.tributary.company;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Customers about whom there is something to decide. Each kind of decision has customers of its
 * own, so that tests stay out of each other's way.
 */
public final class DeskCompany {

    private DeskCompany() {}

    public static List<Interaction> until(Instant now) {
        return List.of(
                order(now, 1, "Bruno Sala", mail("bruno.sala"), phone("+34611000001")),
                message(now, 2, "Bruno Sala", mail("bruno.sala"), messenger("ES.bruno")),
                message(now, 3, "Dora Sala", phone("+34611000001"), mail("dora.sala")),
                order(now, 4, "Carla Nuñez", mail("carla.nunez"), phone("+34611000004")),
                message(now, 5, "C. Nuñez", mail("carla.work")),
                message(now, 6, "Elena Petrova", mail("elena.petrova")),
                message(now, 7, "Elena Petrowa", phone("+34611000007")),
                message(now, 8, "Jan Smit", mail("jan.smit")),
                message(now, 9, "Johan Smit", mail("johan.smit")),
                order(now, 10, "Noor Bakker", mail("noor.bakker"), phone("+31611000010")),
                message(now, 11, "Noor B.", phone("+31611000011")));
    }

    public static Identifier mail(String name) {
        return Identifier.of("email", name + "@example.com", Proof.AUTHENTICATED);
    }

    public static Identifier phone(String number) {
        return Identifier.phone(number, null, Proof.NETWORK);
    }

    public static Identifier messenger(String id) {
        return Identifier.scoped("whatsapp.user", "portfolio-1", id, Proof.NETWORK);
    }

    private static Interaction order(Instant now, int n, String name, Identifier... identifiers) {
        return at(now, n, Kind.ORDER, Channel.SHOP, name, identifiers)
                .subject("Order " + (2000 + n))
                .reference(Reference.of("order", "eu-store", Integer.toString(2000 + n)))
                .build();
    }

    private static Interaction message(Instant now, int n, String name, Identifier... identifiers) {
        return at(now, n, Kind.MESSAGE, Channel.MESSAGING, name, identifiers)
                .text("Hello from " + name)
                .build();
    }

    private static Interaction.Builder at(
            Instant now,
            int n,
            Kind kind,
            Channel channel,
            String name,
            Identifier... identifiers) {
        return Interaction.builder()
                .source("desk/" + channel.wireName())
                .sourceEventId("desk-" + n)
                .kind(kind)
                .channel(channel)
                .direction(Direction.INBOUND)
                .occurredAt(now.minus(Duration.ofDays(40 - n)))
                .thread("desk-" + n)
                .participant(new Participant(ParticipantRole.CUSTOMER, name, List.of(identifiers)));
    }
}
