package io.tributary.hub.api;

import java.util.Map;

/** The sources that are silent against their own rhythm. */
public interface SourceSilences {

    /** How many events should have come since the last one, by source; of the silent ones only. */
    Map<String, Double> missed();
}
