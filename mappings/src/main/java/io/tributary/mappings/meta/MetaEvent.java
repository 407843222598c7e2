package io.tributary.mappings.meta;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a conversation: one of its blocks is there. All that Meta documents
 * beyond these (typing, policy notices, roles of apps, games) tells nothing of a customer.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MetaEvent(
        @Nullable Party sender,
        @Nullable Party recipient,
        @JsonDeserialize(using = MetaTime.class) @Nullable Instant timestamp,
        @Nullable PriorMessage priorMessage,
        @Nullable MetaMessage message,
        @Nullable Edit messageEdit,
        @Nullable Postback postback,
        @Nullable Reaction reaction,
        @Nullable Receipt delivery,
        @Nullable Receipt read,
        @Nullable MetaReferral referral,
        @Nullable OptIn optin,
        @Nullable AccountLinking accountLinking,
        @Nullable MetaPayment payment,
        @Nullable Handover passThreadControl,
        @Nullable Handover takeThreadControl,
        @Nullable Handover requestThreadControl,
        @Nullable Feedback messagingFeedback,
        @Nullable ResponseFeedback responseFeedback) {

    /** Whether there is a block that tells of a customer. */
    boolean tells() {
        return Stream.of(
                        message,
                        messageEdit,
                        postback,
                        reaction,
                        delivery,
                        read,
                        referral,
                        optin,
                        accountLinking,
                        payment,
                        passThreadControl,
                        takeThreadControl,
                        requestThreadControl,
                        messagingFeedback,
                        responseFeedback)
                .anyMatch(Objects::nonNull);
    }

    /**
     * One end of the conversation.
     *
     * @param userRef stands for the customer until he writes
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Party(@Nullable String id, @Nullable String userRef) {}

    /**
     * What came before the first message.
     *
     * @param identifier the reference that stood for the customer
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record PriorMessage(@Nullable String source, @Nullable String identifier) {}

    /** The new text of a message. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Edit(@Nullable String mid, @Nullable String text, @Nullable Long numEdit) {}

    /** A button was pressed, or a conversation begun by one. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Postback(
            @Nullable String mid,
            @Nullable String title,
            @Nullable String payload,
            @Nullable MetaReferral referral) {}

    /**
     * A reaction to a message.
     *
     * @param action {@code react} or {@code unreact}
     * @param reaction a word for the emoji
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Reaction(
            @Nullable String mid,
            @Nullable String action,
            @Nullable String emoji,
            @Nullable String reaction) {}

    /**
     * Messages were delivered or read.
     *
     * @param watermark all that was sent until then
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Receipt(
            @Nullable String mid,
            @Nullable List<String> mids,
            @JsonDeserialize(using = MetaTime.class) @Nullable Instant watermark) {}

    /** The customer wants to be written to, or no longer. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record OptIn(
            @Nullable String type,
            @Nullable String ref,
            @Nullable String userRef,
            @Nullable String payload,
            @Nullable String title,
            @Nullable String notificationMessagesStatus) {}

    /** The customer signed in to the company's site, or no longer wants to be known there. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record AccountLinking(@Nullable String status, @Nullable String authorizationCode) {}

    /** The conversation goes to another app of the company. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Handover(
            @Nullable String newOwnerAppId,
            @Nullable String previousOwnerAppId,
            @Nullable String requestedOwnerAppId,
            @Nullable String metadata) {}

    /** Answers to a survey. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Feedback(@Nullable List<Screen> feedbackScreens) {

        /** The questions of one screen, by name. */
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        record Screen(@Nullable Map<String, @Nullable Answer> questions) {}

        /**
         * One answer.
         *
         * @param payload a number, or free text
         */
        @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
        record Answer(@Nullable String type, @Nullable String payload, @Nullable Answer followUp) {}
    }

    /** What the customer thinks of one message. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ResponseFeedback(@Nullable String mid, @Nullable String feedback) {}
}
