package io.tributary.mappings.hubspot;

/** How what the hub wrote to HubSpot is known when HubSpot tells of it. */
final class HubSpotMark {

    /** Holds the hub's id of a customer or an interaction. */
    static final String PROPERTY = "tributary_id";

    private HubSpotMark() {}
}
