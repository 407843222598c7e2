package io.tributary.benchmark;

import java.io.IOException;
import java.util.Map;

/** Something that is measured on its own. */
interface Part {

    /**
     * What was measured, printed already.
     *
     * @param clean false if something is wrong: an event was lost or doubled, an answer missing
     * @param json for programs
     */
    record Result(boolean clean, Map<String, Object> json) {}

    /** Measures and prints. */
    Result measure() throws IOException, InterruptedException;
}
