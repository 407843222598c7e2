package io.tributary.benchmark.reads;

import java.util.UUID;

/**
 * A customer who is asked for.
 *
 * @param phone in E.164
 */
public record Asked(UUID id, String phone) {

    String timeline() {
        return "/api/v1/customers/" + id + "/timeline?limit=50";
    }

    String context() {
        return "/api/v1/context?identifier=" + identifier();
    }

    String lookup() {
        return "/api/v1/customers?identifier=" + identifier();
    }

    private String identifier() {
        return "phone:" + phone.replace("+", "%2B");
    }
}
