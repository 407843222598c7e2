package io.tributary.mappings.stripe;

import io.tributary.mappings.payload.Payloads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page of a list within an object. */
record StripeList<T>(List<T> data) {

    StripeList {
        data = Payloads.list(data);
    }

    static <T> List<T> of(@Nullable StripeList<T> list) {
        return list == null ? List.of() : list.data();
    }
}
