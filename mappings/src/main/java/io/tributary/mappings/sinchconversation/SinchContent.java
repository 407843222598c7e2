package io.tributary.mappings.sinchconversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Attachment;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said in a message of a contact or of the app: one of these, and what it answers. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SinchContent(
        @Nullable Text textMessage,
        @Nullable Media mediaMessage,
        @Nullable Media mediaCardMessage,
        @Nullable Place locationMessage,
        @Nullable Choice choiceResponseMessage,
        @Nullable Card choiceMessage,
        @Nullable Card cardMessage,
        @Nullable Card listMessage,
        @Nullable Carousel carouselMessage,
        @Nullable Products productResponseMessage,
        @Nullable Fallback fallbackMessage,
        @Nullable Specific channelSpecificMessage,
        @Nullable JsonNode templateMessage,
        @Nullable JsonNode contactInfoMessage,
        @Nullable Answered replyTo,
        @Nullable Agent agent) {

    /** Words. */
    record Text(@Nullable String text) {}

    /** A file. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Media(
            @Nullable String url, @Nullable String caption, @Nullable String filenameOverride) {}

    /** A place. */
    record Place(
            @Nullable String title, @Nullable String label, @Nullable Coordinates coordinates) {}

    /** Degrees. */
    record Coordinates(@Nullable Double latitude, @Nullable Double longitude) {}

    /** Which choice of a message of the app was taken. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Choice(@Nullable String messageId, @Nullable String postbackData) {}

    /** Words with choices below them. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Card(
            @Nullable String title,
            @Nullable String description,
            @Nullable Text textMessage,
            @Nullable Media mediaMessage) {}

    /** Several cards. */
    record Carousel(@Nullable List<Card> cards) {}

    /** What was put into a basket on WhatsApp. */
    record Products(@Nullable String title, @Nullable JsonNode products) {}

    /** What Sinch could not read. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Fallback(@Nullable String rawMessage, @Nullable SinchReason reason) {}

    /** What only one channel has, for example a form that was filled in. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Specific(@Nullable String messageType) {}

    /** The message that this one answers. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Answered(@Nullable String messageId) {}

    /** Who writes for the app. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Agent(@Nullable String displayName, @Nullable String type) {}

    @Nullable String type() {
        return Stream.of(
                        textMessage == null ? null : "text",
                        mediaMessage == null && mediaCardMessage == null ? null : "media",
                        locationMessage == null ? null : "location",
                        choiceResponseMessage == null ? null : "choice-response",
                        choiceMessage == null ? null : "choice",
                        cardMessage == null ? null : "card",
                        listMessage == null ? null : "list",
                        carouselMessage == null ? null : "carousel",
                        productResponseMessage == null ? null : "product-response",
                        templateMessage == null ? null : "template",
                        contactInfoMessage == null ? null : "contact-info",
                        channelSpecificMessage == null ? null : "channel-specific",
                        fallbackMessage == null ? null : "fallback")
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    @Nullable String text() {
        List<@Nullable String> words = new ArrayList<>();
        words.add(textMessage == null ? null : textMessage.text());
        words.add(mediaCardMessage == null ? null : mediaCardMessage.caption());
        words.add(locationMessage == null ? null : place(locationMessage));
        words.add(choiceResponseMessage == null ? null : choiceResponseMessage.postbackData());
        for (Card card : cards()) {
            words.add(words(card));
        }
        words.add(productResponseMessage == null ? null : productResponseMessage.title());
        return DeskText.plain(Payloads.firstText(words.toArray(String[]::new)));
    }

    private List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        Stream.of(choiceMessage, cardMessage, listMessage)
                .filter(each -> each != null)
                .forEach(cards::add);
        if (carouselMessage != null) {
            cards.addAll(Payloads.list(carouselMessage.cards()));
        }
        return cards;
    }

    private static @Nullable String words(Card card) {
        String head =
                Payloads.firstText(
                        card.title(),
                        card.textMessage() == null ? null : card.textMessage().text());
        String more = Payloads.text(card.description());
        return head == null || more == null ? Payloads.firstText(head, more) : head + "\n" + more;
    }

    private static @Nullable String place(Place place) {
        Coordinates at = place.coordinates();
        return Payloads.firstText(
                place.title(),
                place.label(),
                at == null || at.latitude() == null || at.longitude() == null
                        ? null
                        : at.latitude() + ", " + at.longitude());
    }

    List<Attachment> files() {
        List<Attachment> files = new ArrayList<>();
        Stream.concat(
                        Stream.of(mediaMessage, mediaCardMessage),
                        cards().stream().map(Card::mediaMessage))
                .forEach(
                        media -> {
                            String url = media == null ? null : Payloads.text(media.url());
                            if (media != null && url != null) {
                                files.add(
                                        new Attachment(
                                                Payloads.text(media.filenameOverride()),
                                                null,
                                                null,
                                                url));
                            }
                        });
        return files;
    }

    /** The messages that this one answers. */
    List<String> answers() {
        return Stream.of(
                        replyTo == null ? null : Payloads.text(replyTo.messageId()),
                        choiceResponseMessage == null
                                ? null
                                : Payloads.text(choiceResponseMessage.messageId()))
                .filter(each -> each != null)
                .distinct()
                .toList();
    }
}
