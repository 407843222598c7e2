package io.tributary.mappings.meta;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as the Graph API has it: what a look-up answers, and an export holds. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MetaMessageObject(
        @Nullable String id,
        @JsonDeserialize(using = MetaTime.class) @Nullable Instant createdTime,
        @Nullable User from,
        @Nullable Users to,
        @Nullable String message,
        @Nullable Story story) {

    /** One end of the conversation. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record User(@Nullable String id, @Nullable String username) {}

    /** Those who it was written to. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Users(@Nullable List<User> data) {}

    /** The story that it answers. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Story(@Nullable Answered replyTo) {}

    /** Which story. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Answered(@Nullable String id, @Nullable String link) {}

    /** The same message as a webhook would tell it. */
    MetaMessage toMessage() {
        Answered answered = story == null ? null : story.replyTo();
        MetaMessage.ReplyTo replyTo =
                answered == null
                        ? null
                        : new MetaMessage.ReplyTo(
                                null, new MetaMessage.Story(answered.id(), answered.link()));
        return new MetaMessage(
                Payloads.required(id, "id"),
                message,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                replyTo,
                null,
                null);
    }

    /** The conversation; the company's side is known by id or by user name. */
    MetaContext toContext(
            MetaPlatform platform, String source, @Nullable String account, Set<String> own) {
        User recipient =
                to == null ? null : Payloads.list(to.data()).stream().findFirst().orElse(null);
        boolean outbound = isCompany(from, account, own);
        User customer = outbound ? recipient : from;
        User company = outbound ? from : recipient;
        String username = customer == null ? null : Payloads.text(customer.username());
        List<Identifier> more =
                username == null
                        ? List.of()
                        : List.of(
                                Identifier.of(
                                        platform.name() + ".username", username, Proof.NETWORK));
        return new MetaContext(
                platform,
                source,
                Payloads.firstText(account, company == null ? null : company.id()),
                customer == null ? null : Payloads.text(customer.id()),
                outbound ? Direction.OUTBOUND : Direction.INBOUND,
                false,
                Payloads.required(createdTime, "created_time"),
                more,
                "");
    }

    private static boolean isCompany(
            @Nullable User user, @Nullable String account, Set<String> own) {
        return user != null
                && ((account != null && account.equals(user.id()))
                        || (user.username() != null && own.contains(user.username())));
    }
}
