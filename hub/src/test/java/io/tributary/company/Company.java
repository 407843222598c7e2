package io.tributary.company;

import io.tributary.history.interaction.Attachment;
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
import java.util.ArrayList;
import java.util.List;

/** A small invented company: customers who change channel in the middle of a matter. */
public final class Company {

    private static final Identifier ANA_PHONE =
            Identifier.phone("600 111 222", "ES", Proof.NETWORK);
    private static final Identifier MARK_MAIL =
            Identifier.of("email", "mark.lindqvist@example.org", Proof.STATED);

    private final List<Interaction> all = new ArrayList<>();
    private final Instant now;

    private Company(Instant now) {
        this.now = now;
    }

    /** What happened up to now. */
    public static List<Interaction> until(Instant now) {
        Company company = new Company(now);
        company.ana();
        company.mark();
        company.others();
        return company.all;
    }

    private void ana() {
        Participant shop =
                customer(
                        "Ana Ruiz",
                        Identifier.of("email", "ana.ruiz@example.com", Proof.AUTHENTICATED),
                        ANA_PHONE,
                        Identifier.scoped(
                                "shopify.customer", "eu-store", "7001", Proof.AUTHENTICATED));
        Participant mail =
                customer(null, Identifier.of("email", "ana.ruiz@example.com", Proof.STATED));
        Participant phone = customer(null, ANA_PHONE);
        Reference order = Reference.of("order", "eu-store", "1001");
        add(
                at(
                                "shop/eu",
                                "order-1001",
                                Kind.ORDER,
                                Channel.SHOP,
                                Direction.INBOUND,
                                9 * 24 * 60)
                        .subject("Order #1001")
                        .text("2 × Oak side table, 1 × Linen runner. Total 248.90 EUR")
                        .status("paid")
                        .participant(shop)
                        .reference(order)
                        .attribute("platform", "shopify"));
        add(
                at(
                                "imap/support",
                                "m-1",
                                Kind.MESSAGE,
                                Channel.EMAIL,
                                Direction.INBOUND,
                                6 * 24 * 60)
                        .subject("Where is my order?")
                        .text(
                                "Hello,\n\nI ordered two side tables a few days ago (order 1001) and the"
                                        + " tracking page has not changed since Monday. Could you tell me when"
                                        + " they will arrive? I am only at home in the mornings this week, and"
                                        + " the courier has no number for me, so please pass on that they can"
                                        + " call the mobile. If it is easier to send them to a pick-up point,"
                                        + " that works as well: the one in Calle Mayor is closest.\n\nThank"
                                        + " you\nAna")
                        .messageId("<m-1@example.com>")
                        .participant(mail)
                        .reference(order)
                        .attachments(
                                List.of(
                                        new Attachment("tracking.png", "image/png", 48_211L, null),
                                        new Attachment(
                                                "invoice-1001.pdf",
                                                "application/pdf",
                                                1_204_000L,
                                                null))));
        add(
                at(
                                "imap/support",
                                "m-2",
                                Kind.MESSAGE,
                                Channel.EMAIL,
                                Direction.OUTBOUND,
                                6 * 24 * 60 - 95)
                        .subject("Re: Where is my order?")
                        .text(
                                "Hello Ana, the parcel waits at the depot. We have asked for delivery tomorrow morning.")
                        .messageId("<m-2@example.com>")
                        .replyTo(List.of("<m-1@example.com>"))
                        .participant(mail)
                        .participant(agent("Jonas Weber", "jonas")));
        add(
                at(
                                "pbx/madrid",
                                "1763632800.117",
                                Kind.CALL,
                                Channel.PHONE,
                                Direction.INBOUND,
                                4 * 24 * 60)
                        .status("answered")
                        .text("Asked where order 1001 is")
                        .endedAt(now.minus(Duration.ofDays(4)).plusSeconds(252))
                        .participant(phone)
                        .participant(agent(null, "ext-12"))
                        .reference(order)
                        .attribute("queue", "orders"));
        add(
                at(
                                "whatsapp/es",
                                "wamid.1",
                                Kind.MESSAGE,
                                Channel.MESSAGING,
                                Direction.INBOUND,
                                3 * 24 * 60)
                        .text("One of the tables arrived with a scratch 😕 What now?")
                        .thread("wa-ana")
                        .participant(phone)
                        .reference(order)
                        .attachments(
                                List.of(
                                        new Attachment(
                                                "photo.jpg", "image/jpeg", 2_381_112L, null)))
                        .attribute("platform", "whatsapp"));
        add(
                at(
                                "whatsapp/es",
                                "wamid.2",
                                Kind.MESSAGE,
                                Channel.MESSAGING,
                                Direction.OUTBOUND,
                                3 * 24 * 60 - 12)
                        .text(
                                "Sorry to hear that, Ana. We refund 30 EUR or send a new one, as you like.")
                        .thread("wa-ana")
                        .status("read")
                        .participant(phone)
                        .participant(agent("Leila Haddad", "leila"))
                        .attribute("platform", "whatsapp"));
        add(
                at(
                                "shop/eu",
                                "refund-1",
                                Kind.REFUND,
                                Channel.SHOP,
                                Direction.OUTBOUND,
                                2 * 24 * 60)
                        .subject("Refund for #1001")
                        .text("30.00 EUR, scratched table top")
                        .status("succeeded")
                        .participant(shop)
                        .reference(order)
                        .attribute("platform", "shopify"));
        add(
                at("pbx/madrid", "1763902800.9", Kind.CALL, Channel.PHONE, Direction.OUTBOUND, 35)
                        .status("missed")
                        .participant(phone));
    }

    private void mark() {
        Participant mark = customer("Mark Lindqvist", MARK_MAIL);
        for (int n = 1; n <= 130; n++) {
            add(
                    at(
                                    "imap/support",
                                    "mark-" + n,
                                    Kind.MESSAGE,
                                    Channel.EMAIL,
                                    n % 3 == 0 ? Direction.OUTBOUND : Direction.INBOUND,
                                    30 * 24 * 60 - n * 300)
                            .subject("Delivery slot " + (n + 9) / 10)
                            .text("Message number " + n)
                            .thread("slot-" + (n + 9) / 10)
                            .participant(mark));
        }
    }

    private void others() {
        String[] names = {
            "Yuki Tanaka", "Olumide Adeyemi", "Zoë Müller-Lüdenscheidt", "王小明", "Fatima al-Zahra"
        };
        Channel[] channels = {
            Channel.CHAT, Channel.SOCIAL, Channel.STORE, Channel.APP, Channel.SELF_SERVICE
        };
        for (int i = 0; i < names.length; i++) {
            Participant one =
                    customer(
                            names[i],
                            Identifier.of("email", "customer" + i + "@example.net", Proof.STATED));
            add(
                    at(
                                    "desk/" + channels[i].wireName(),
                                    "o-" + i,
                                    Kind.MESSAGE,
                                    channels[i],
                                    Direction.INBOUND,
                                    60 + i * 700)
                            .subject(i % 2 == 0 ? "Question about opening hours" : null)
                            .text(
                                    "Good morning! Are you open on Sunday, and do you take returns there?")
                            .thread("t-" + i)
                            .participant(one));
        }
        add(
                at("pbx/madrid", "withheld", Kind.CALL, Channel.PHONE, Direction.INBOUND, 8)
                        .status("missed")
                        .participant(new Participant(ParticipantRole.CUSTOMER, null, List.of())));
    }

    private Interaction.Builder at(
            String source,
            String id,
            Kind kind,
            Channel channel,
            Direction direction,
            int minutesAgo) {
        return Interaction.builder()
                .source(source)
                .sourceEventId(id)
                .kind(kind)
                .channel(channel)
                .direction(direction)
                .occurredAt(now.minus(Duration.ofMinutes(minutesAgo)));
    }

    private void add(Interaction.Builder interaction) {
        all.add(interaction.build());
    }

    private static Participant customer(String name, Identifier... identifiers) {
        return new Participant(ParticipantRole.CUSTOMER, name, List.of(identifiers));
    }

    private static Participant agent(String name, String value) {
        return new Participant(
                ParticipantRole.AGENT,
                name,
                List.of(Identifier.scoped("agent", "pbx/madrid", value, Proof.NETWORK)));
    }
}
