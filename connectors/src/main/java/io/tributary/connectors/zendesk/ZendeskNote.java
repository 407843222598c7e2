package io.tributary.connectors.zendesk;

/** A private comment on a ticket. */
public record ZendeskNote(String id, String text) {}
