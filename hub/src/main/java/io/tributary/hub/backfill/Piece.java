package io.tributary.hub.backfill;

import io.tributary.hub.backfill.InputFiles.InputFile;

/**
 * What becomes one event.
 *
 * @param line in the file, from 1; 1 if the file is one piece
 * @param content cut off if it is longer than one event may be
 */
record Piece(InputFile file, long line, byte[] content, boolean tooLong) {

    boolean isBlank() {
        for (byte each : content) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
