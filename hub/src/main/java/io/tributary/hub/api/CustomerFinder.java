package io.tributary.hub.api;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the customer that a call means. */
@Component
class CustomerFinder {

    private final History history;

    CustomerFinder(History history) {
        this.history = history;
    }

    CustomerView customer(CustomerId id) {
        return history.customer(id)
                .orElseThrow(() -> ProblemException.notFound("customer with this id"));
    }

    CustomerId present(CustomerId id) {
        return history.present(id)
                .orElseThrow(() -> ProblemException.notFound("customer with this id"));
    }

    Optional<CustomerView> by(String identifier, @Nullable String region) {
        return history.customerBy(IdentifierText.parse(identifier, region));
    }

    Page<CustomerView> page(String identifier, @Nullable String region) {
        return new Page<>(by(identifier, region).stream().toList(), null);
    }
}
