package io.tributary.connectors.asteriskami;

/**
 * Where a manager interface is, and who the hub is to it.
 *
 * @param eventMask classes of events to ask for
 * @param connectTimeout milliseconds
 * @param pingInterval milliseconds of silence after which Asterisk is asked whether it is there
 */
record AmiAddress(
        String host,
        int port,
        String username,
        String password,
        String eventMask,
        int connectTimeout,
        int pingInterval) {

    AmiAddress {
        for (String value : new String[] {username, password, eventMask}) {
            // A line more would be a field or an action more.
            if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                throw new IllegalArgumentException(
                        "asterisk-ami: username, password and eventMask must be one line each");
            }
        }
        if (connectTimeout < 1 || pingInterval < 1) {
            throw new IllegalArgumentException(
                    "asterisk-ami: connectTimeout and pingInterval must be 1 or more");
        }
    }

    /** Whether the hub was told who it is. */
    boolean isComplete() {
        return !username.isBlank() && !password.isBlank();
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + port;
    }
}
