package io.tributary.connectors.salesforce;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what it means that Salesforce refused a whole call. */
public final class SalesforceRefusal {

    /**
     * How long to leave an org alone whose allowance is used up; Salesforce does not tell. The
     * allowance is of the last 24 hours and frees itself bit by bit.
     */
    static final Duration LIMIT_PAUSE = Duration.ofMinutes(5);

    /** Only these say that this call, rather than the org or the way to it, is at fault. */
    private static final Set<Integer> AT_FAULT = Set.of(400, 405, 411, 413, 414, 415, 422, 431);

    private static final int BAD_REQUEST = 400;

    private SalesforceRefusal() {}

    /**
     * What to throw.
     *
     * @param status HTTP status; 0 if there was no answer
     */
    public static TributaryException of(
            int status, List<SalesforceError> errors, @Nullable Throwable cause) {
        if (errors.stream().anyMatch(SalesforceError::isLimit)) {
            return new TransientFailure(
                    "Salesforce's API request limit is used up " + errors, cause, LIMIT_PAUSE);
        }
        boolean passing = !errors.isEmpty() && errors.stream().allMatch(SalesforceError::isPassing);
        if (AT_FAULT.contains(status)
                && !passing
                && errors.stream().noneMatch(SalesforceError::isLogin)) {
            return new PermanentFailure(
                    "Salesforce refused the whole call, status " + status + " " + errors, cause);
        }
        return new TransientFailure(reason(status, errors), cause);
    }

    private static String reason(int status, List<SalesforceError> errors) {
        return switch (status) {
            case 0 -> "no answer from Salesforce; check tributary.salesforce.login-url and network";
            case BAD_REQUEST, 401 ->
                    "Salesforce refused the login "
                            + errors
                            + "; check tributary.salesforce.client-id and client-secret";
            case 403 ->
                    "Salesforce forbids the call "
                            + errors
                            + "; check the permission set and the API access of the run-as user";
            case 404 ->
                    "Salesforce does not know the address; check tributary.salesforce.api-version";
            default -> "Salesforce is not available, status " + status + " " + errors;
        };
    }
}
