package io.tributary.mappings.woocommerce;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.UtcTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account at the shop, as the topics {@code customer.*} carry it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record WooCustomer(
        @Nullable String id,
        @JsonProperty("date_created_gmt") @JsonDeserialize(using = UtcTime.class)
                @Nullable Instant created,
        @JsonProperty("date_modified_gmt") @JsonDeserialize(using = UtcTime.class)
                @Nullable Instant modified,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String role,
        @Nullable Boolean isPayingCustomer,
        @Nullable WooAddress billing) {

    /** The holder, under the name of the account, else of the bill. */
    List<Participant> holder(WooDelivery delivery) {
        Participant buyer = WooParties.buyer(id, email, billing, null, delivery).get(0);
        String name = Payloads.text(WooParties.join(firstName, lastName));
        return List.of(
                name == null ? buyer : new Participant(buyer.role(), name, buyer.identifiers()));
    }
}
