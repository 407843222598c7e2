package io.tributary.mappings.salesforce.change;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads cases, their comments and their mails. */
final class SalesforceCases {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,253}");

    private final DeskContext desk;

    SalesforceCases(DeskContext desk) {
        this.desk = desk;
    }

    DeskEntry.Builder ticket(SalesforceChange change) {
        boolean closed = change.isTrue("IsClosed") || change.time("ClosedDate") != null;
        String status = change.record().word("Status");
        DeskEntry.Builder entry =
                begin(change, Kind.TICKET, "CreatedDate")
                        .channel(channel(change.record().word("Origin")))
                        .direction(Direction.INBOUND)
                        .status(closed ? "closed" : status)
                        .endedAt(closed ? change.timeOr(change.at(), "ClosedDate") : null)
                        .subject(DeskText.plain(change.text("Subject")))
                        .text(DeskText.plain(change.text("Description")))
                        .participants(
                                new SalesforceParties(desk)
                                        .agent(change.text("OwnerId"))
                                        .customer(
                                                change.text("ContactId"), change.text("AccountId"))
                                        .known(
                                                change.text("SuppliedName"),
                                                change.text("SuppliedEmail"),
                                                change.text("SuppliedPhone"))
                                        .all())
                        .thread(thread(change.id()))
                        .reference(Reference.of("case", desk.source(), change.id()))
                        .attribute("priority", change.record().word("Priority"));
        String number = change.text("CaseNumber");
        return number == null
                ? entry
                : entry.reference(Reference.of("case", desk.source(), number));
    }

    private static Channel channel(@Nullable String origin) {
        return origin == null
                ? Channel.CRM
                : switch (origin) {
                    case "phone" -> Channel.PHONE;
                    case "email" -> Channel.EMAIL;
                    case "web" -> Channel.WEB;
                    case "chat" -> Channel.CHAT;
                    case "messaging", "sms", "whatsapp" -> Channel.MESSAGING;
                    case "facebook", "twitter", "instagram", "social" -> Channel.SOCIAL;
                    case "community" -> Channel.COMMUNITY;
                    default -> Channel.CRM;
                };
    }

    /** The thread of what is about a case; null for what is about something else. */
    static @Nullable String thread(@Nullable String id) {
        return id != null && id.startsWith("500") ? "case:" + id : null;
    }

    /** A comment that is published is for the customer to read; another is among agents. */
    DeskEntry.Builder comment(SalesforceChange change) {
        boolean published = change.isTrue("IsPublished");
        return begin(change, published ? Kind.MESSAGE : Kind.NOTE, "CreatedDate")
                .channel(Channel.CRM)
                .direction(published ? Direction.OUTBOUND : Direction.INTERNAL)
                .text(DeskText.plain(change.text("CommentBody")))
                .participants(new SalesforceParties(desk).agent(change.text("CreatedById")).all())
                .thread(thread(change.text("ParentId")));
    }

    DeskEntry.Builder mail(SalesforceChange change) {
        boolean inbound = change.isTrue("Incoming");
        String text = DeskText.plain(change.text("TextBody"));
        return begin(change, Kind.MESSAGE, "MessageDate", "CreatedDate")
                .channel(Channel.EMAIL)
                .direction(inbound ? Direction.INBOUND : Direction.OUTBOUND)
                .status(status(change.text("Status")))
                .subject(DeskText.plain(change.text("Subject")))
                .text(text == null ? DeskText.html(change.text("HtmlBody")) : text)
                .participants(correspondents(change, inbound).all())
                .thread(
                        Objects.requireNonNullElse(
                                thread(change.text("ParentId")),
                                Objects.requireNonNullElse(
                                        thread(change.text("RelatedToId")), "mail:" + change.id())))
                .messageId(messageId(change.text("MessageIdentifier")))
                .replyTo(messageId(change.text("ThreadIdentifier")));
    }

    private SalesforceParties correspondents(SalesforceChange change, boolean inbound) {
        SalesforceParties parties = new SalesforceParties(desk);
        if (inbound) {
            return parties.known(change.text("FromName"), change.text("FromAddress"), null);
        }
        parties.agent(change.text("CreatedById"));
        addresses(change).forEach(parties::address);
        return parties;
    }

    private static List<String> addresses(SalesforceChange change) {
        return Stream.of("ToAddress", "CcAddress", "BccAddress")
                .map(change::text)
                .filter(Objects::nonNull)
                .flatMap(Pattern.compile("[;,]")::splitAsStream)
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> ADDRESS.matcher(address).matches())
                .distinct()
                .limit(100)
                .toList();
    }

    private static @Nullable String status(@Nullable String code) {
        return code == null
                ? null
                : switch (code) {
                    case "3" -> "sent";
                    case "5" -> "queued";
                    default -> null;
                };
    }

    private static @Nullable String messageId(@Nullable String written) {
        return written == null ? null : Payloads.text(written.replace("<", "").replace(">", ""));
    }

    static DeskEntry.Builder begin(SalesforceChange change, Kind kind, String... times) {
        return DeskEntry.of(name(change), kind, change.timeOr(change.at(), times));
    }

    static String name(SalesforceChange change) {
        return change.entity().toLowerCase(Locale.ROOT) + ":" + change.id();
    }
}
