package io.tributary.faults.world;

import java.io.IOException;

/** What can stand still for a while, as in a long collection of garbage or on a starved host. */
public interface Pausable {

    void pause() throws IOException, InterruptedException;

    void resume() throws IOException, InterruptedException;
}
