package io.tributary.mappings.comment;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Reference;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes comments of interactions, and tells which ticket they belong on. A pure function.
 *
 * @param source of the desk, as its own events come in: tickets are known by the references that
 *     its mapping makes, and what it told itself is not told back
 */
public record HistoryComments(String source) {

    /** With three bytes a character, some desks take not much more. */
    private static final int MOST_TEXT = 15_000;

    private static final int MOST_LINE = 500;
    private static final int MOST_TICKETS = 20;
    private static final int HASH_BYTES = 6;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Whether the desk has it already, as it came from there. */
    public boolean isOfDesk(InteractionView view) {
        return view.interaction().source().equals(source);
    }

    /** The matter that an interaction of a delivery belongs to. */
    public static Optional<MatterView> matter(CustomerDelivery delivery, InteractionView view) {
        return delivery.matters().stream()
                .filter(matter -> matter.id().equals(view.matterId()))
                .findFirst();
    }

    /** Numbers of the matter's tickets, in the order in which they were named; some at most. */
    public List<String> tickets(MatterView matter) {
        return matter.references().stream()
                .filter(each -> each.type().equals("ticket") && source.equals(each.scope()))
                .map(Reference::value)
                .filter(value -> value.matches("\\d{1,18}"))
                .distinct()
                .limit(MOST_TICKETS)
                .toList();
    }

    /** What is told of an interaction. */
    public HistoryComment told(InteractionView view) {
        Interaction interaction = view.interaction();
        String title = title(interaction);
        StringBuilder text = new StringBuilder(title + " (" + interaction.source() + ")\n");
        text.append(MINUTE.format(interaction.occurredAt()));
        if (interaction.endedAt() != null) {
            text.append(" to ").append(MINUTE.format(interaction.endedAt()));
        }
        text.append('\n');
        interaction.participants().stream()
                .limit(20)
                .forEach(each -> line(text, role(each), who(each)));
        line(text, "Status", interaction.status());
        line(text, "Subject", interaction.subject());
        if (interaction.text() != null) {
            text.append('\n').append(cut(interaction.text(), MOST_TEXT)).append('\n');
        }
        String files =
                interaction.attachments().stream()
                        .map(Attachment::name)
                        .filter(Objects::nonNull)
                        .limit(20)
                        .collect(Collectors.joining(", "));
        line(text, "Files", files.isEmpty() ? null : files);
        line(text, "Link", interaction.link());
        String whole = text.toString().strip();
        return new HistoryComment(new CommentMark(view.id(), hash(whole)), title, whole);
    }

    /** That what was told of an interaction is no longer so. */
    public HistoryComment withdrawn(InteractionView view) {
        Interaction interaction = view.interaction();
        return new HistoryComment(
                new CommentMark(view.id(), CommentMark.WITHDRAWN),
                title(interaction),
                "Withdrawn: the "
                        + title(interaction)
                        + " of "
                        + MINUTE.format(interaction.occurredAt())
                        + " that was told here does not belong to this ticket any more.");
    }

    /** The first words of a ticket that is opened for a matter. */
    public static String opening(MatterView matter) {
        return "Opened for a matter of the customer's history, which the comments tell.\n\n"
                + CommentMark.ofMatter(matter.id().toString());
    }

    private static String title(Interaction interaction) {
        return interaction.kind().wireName()
                + ", "
                + interaction.direction().wireName()
                + ", "
                + interaction.channel().wireName();
    }

    private static String role(Participant participant) {
        String role = participant.role().wireName();
        return Character.toUpperCase(role.charAt(0)) + role.substring(1);
    }

    private static @Nullable String who(Participant participant) {
        return participant.name() != null
                ? participant.name()
                : participant.identifiers().stream()
                        .map(Identifier::value)
                        .findFirst()
                        .orElse(null);
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String flat = value.strip().replaceAll("\\s+", " ");
            text.append(name).append(": ").append(cut(flat, MOST_LINE)).append('\n');
        }
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + " […]";
    }

    private static String hash(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
