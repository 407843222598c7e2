package io.tributary.connectors.asteriskami;

import io.tributary.connectors.live.LiveLine;
import java.io.IOException;
import java.util.Set;

/**
 * Connections to one manager interface.
 *
 * @param wanted names of the events to tell; all if there are none
 */
record AmiLines(AmiAddress address, Set<String> wanted) implements LiveLine.Opener {

    @Override
    public void check() {
        if (!address.isComplete()) {
            throw new IllegalArgumentException(
                    "asterisk-ami: the options 'username' and 'password' are missing");
        }
    }

    @Override
    public LiveLine open() throws IOException {
        return AmiConnection.open(address, wanted);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
