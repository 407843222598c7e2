package io.tributary.mappings.meta;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The link, advertisement or product that led to the conversation. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MetaReferral(
        @Nullable String ref,
        @Nullable String source,
        @Nullable String type,
        @Nullable String adId,
        @Nullable Product product) {

    /** The product that was looked at. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Product(@Nullable String id) {}

    static void put(Map<String, Object> attributes, @Nullable MetaReferral referral) {
        if (referral != null) {
            MetaAttributes.put(attributes, "referralRef", referral.ref());
            MetaAttributes.put(attributes, "referralSource", referral.source());
            MetaAttributes.put(attributes, "referralType", referral.type());
            MetaAttributes.put(attributes, "referralId", referral.adId());
            MetaAttributes.put(
                    attributes,
                    "product",
                    referral.product() == null ? null : referral.product().id());
        }
    }
}
