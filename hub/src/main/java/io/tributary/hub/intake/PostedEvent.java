package io.tributary.hub.intake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One interaction of a request, not yet checked.
 *
 * @param line where it begins in the body, from 1
 */
record PostedEvent(int line, JsonNode json) {}
