package io.tributary.mappings.requesttracker;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.comment.CommentMark;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads transactions: what was said in a ticket, and what became of it. */
final class RequestTrackerTransactions {

    private static final Pattern TICKET = Pattern.compile("ticket/(\\d{1,20})$");

    private final DeskContext desk;
    private final RequestTrackerTickets tickets;
    private final RequestTrackerUsers users;

    /** The ticket that it is of, as far as it is told; else an object without fields. */
    private final JsonFields ticket;

    RequestTrackerTransactions(DeskContext desk, JsonFields ticket) {
        this.desk = desk;
        this.ticket = ticket;
        this.tickets = new RequestTrackerTickets(desk);
        this.users = new RequestTrackerUsers(desk);
    }

    /** Nothing for transactions of other objects, and of those that tell no customer anything. */
    List<DeskEntry> entries(JsonFields transaction) {
        String type = transaction.required("Type");
        String about = transaction.at("Object").word("type");
        if ((about != null && !about.equals("ticket")) || isOfHub(transaction)) {
            return List.of();
        }
        return switch (type) {
            case "Create", "Correspond" -> List.of(said(transaction, Kind.MESSAGE));
            case "Comment" -> List.of(said(transaction, Kind.NOTE));
            case "Status" -> List.of(status(transaction));
            case "Take", "Untake", "Steal", "Give", "Force", "SetWatcher" ->
                    List.of(part(transaction).build());
            case "AddLink" -> linked(transaction);
            default -> List.of();
        };
    }

    /**
     * Whether the hub wrote it: a comment has its mark in the subject, which is kept as Data too,
     * and a ticket in its first words. Those who write from outside can do neither.
     */
    boolean isOfHub(JsonFields transaction) {
        return switch (Objects.toString(transaction.text("Type"), "")) {
            case "Comment" ->
                    CommentMark.isIn(transaction.text("Data"))
                            || CommentMark.isIn(transaction.text("Subject"));
            case "Create" ->
                    CommentMark.isIn(transaction.text("Content"))
                            && users.isAgent(transaction.at("Creator"));
            default -> false;
        };
    }

    private DeskEntry said(JsonFields transaction, Kind kind) {
        JsonFields creator = transaction.at("Creator");
        boolean theirs = isRequestor(creator) || !users.isAgent(creator);
        Direction spoken = theirs ? Direction.INBOUND : Direction.OUTBOUND;
        String id = transaction.required("id");
        return DeskEntry.of("transaction:" + id, kind, at(transaction))
                .channel(channel(transaction))
                .direction(kind == Kind.NOTE ? Direction.INTERNAL : spoken)
                .subject(DeskText.plain(subject(transaction)))
                .text(text(transaction))
                .participants(speakers(creator, theirs))
                .thread(RequestTrackerTickets.thread(ticketOf(transaction)))
                .messageId(messageId(transaction.text("MessageId")))
                .replyTo(messageId(transaction.text("InReplyTo")))
                .attachments(files(transaction))
                .attribute("topic", transaction.text("Type"))
                .build();
    }

    private static Channel channel(JsonFields transaction) {
        return transaction.has("MessageId") ? Channel.EMAIL : Channel.WEB;
    }

    private @Nullable String subject(JsonFields transaction) {
        return Payloads.firstText(transaction.text("Subject"), ticket.text("Subject"));
    }

    private static @Nullable String text(JsonFields transaction) {
        String content = transaction.text("Content");
        String type =
                Objects.toString(transaction.text("ContentType"), "").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") ? DeskText.html(content) : DeskText.plain(content);
    }

    private List<Participant> speakers(JsonFields creator, boolean theirs) {
        List<Participant> speakers = new ArrayList<>();
        Participant speaker = theirs ? users.customer(creator).build() : users.participant(creator);
        if (speaker != null) {
            speakers.add(speaker);
        }
        if (!theirs) {
            speakers.addAll(tickets.requestors(ticket));
        }
        return speakers.isEmpty() ? List.of(DeskParty.system()) : speakers;
    }

    private boolean isRequestor(JsonFields creator) {
        String name = RequestTrackerUsers.id(creator);
        return name != null
                && ticket.list("Requestor").stream()
                        .anyMatch(each -> name.equals(RequestTrackerUsers.id(each)));
    }

    private static List<Attachment> files(JsonFields transaction) {
        return transaction.list("Attachments").stream()
                .filter(file -> file.has("Filename"))
                .limit(100)
                .map(
                        file ->
                                new Attachment(
                                        file.text("Filename"),
                                        file.text("ContentType"),
                                        size(file),
                                        file.text("_url")))
                .toList();
    }

    private static @Nullable Long size(JsonFields file) {
        String written = file.text("ContentLength");
        return written != null && written.matches("\\d{1,15}") ? Long.valueOf(written) : null;
    }

    private DeskEntry status(JsonFields transaction) {
        String status = RequestTrackerTickets.status(transaction.word("NewValue"));
        return part(transaction)
                .status(status)
                .endedAt(RequestTrackerTickets.isEnded(status) ? at(transaction) : null)
                .build();
    }

    /** A ticket that became part of another: whatever is about the one is about the other. */
    private List<DeskEntry> linked(JsonFields transaction) {
        Matcher other = TICKET.matcher(Objects.toString(transaction.text("NewValue"), ""));
        return "MergedInto".equals(transaction.text("Field")) && other.find()
                ? List.of(
                        part(transaction)
                                .reference(Reference.of("ticket", desk.source(), other.group(1)))
                                .build())
                : List.of();
    }

    /** What became of the ticket, beside its state. */
    private DeskEntry.Builder part(JsonFields transaction) {
        Participant actor = users.participant(transaction.at("Creator"));
        return tickets.about(ticketOf(transaction), at(transaction))
                .part("transaction:" + transaction.required("id"))
                .participant(actor == null ? DeskParty.system() : actor)
                .attribute("topic", transaction.text("Type"));
    }

    private String ticketOf(JsonFields transaction) {
        String told = transaction.at("Object").id("id");
        return Payloads.required(
                told == null ? ticket.id("id") : told,
                JsonPayload.join(transaction.path(), "Object.id"));
    }

    private Instant at(JsonFields transaction) {
        return Payloads.required(
                RequestTrackerTickets.time(transaction, "Created"),
                JsonPayload.join(transaction.path(), "Created"));
    }

    private static @Nullable String messageId(@Nullable String written) {
        return written == null ? null : Payloads.text(written.replace("<", "").replace(">", ""));
    }
}
