package io.tributary.routes.delivery;

/**
 * Calls that a target allows within a period, as it tells itself: those of others than the hub
 * count too. A route tells it by the exchange property {@link #PROPERTY}.
 *
 * @param used calls used in the present period
 * @param limit calls allowed in a period
 */
public record DeliveryQuota(long used, long limit) {

    public static final String PROPERTY = "tributaryDeliveryQuota";

    private static final int HUNDRED = 100;

    /**
     * @throws IllegalArgumentException if a number is below 0
     */
    public DeliveryQuota {
        if (used < 0 || limit < 0) {
            throw new IllegalArgumentException("calls are 0 or more");
        }
    }

    /** Whether what is left is what is kept for others. */
    boolean isDownTo(int reservePercent) {
        return limit > 0 && (limit - used) * HUNDRED <= limit * reservePercent;
    }
}
