package io.tributary.connectors.requesttracker;

/**
 * A comment on a ticket.
 *
 * @param transaction its number
 */
public record RequestTrackerComment(String transaction, String subject) {}
