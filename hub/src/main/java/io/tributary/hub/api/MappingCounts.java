package io.tributary.hub.api;

/** What the mappings made of events since the start of this instance. */
public interface MappingCounts {

    /** Events of which the mapping made at least one interaction. */
    long mapped(String mapping);

    /** Events that the mapping ignored on purpose. */
    long ignored(String mapping);

    /** Events that the mapping could not understand, which are parked. */
    long parked(String mapping);
}
