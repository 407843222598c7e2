package io.tributary.routes.catalogue;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, each with the mend. */
record Findings(List<String> all) {

    Findings() {
        this(new ArrayList<>());
    }

    void unless(boolean fine, String mend) {
        if (!fine) {
            all.add(mend);
        }
    }
}
