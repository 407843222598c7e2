/** Calls of FreeSWITCH: records of legs in JSON and XML, and events of its socket. */
@NullMarked
package io.tributary.mappings.freeswitch;

import org.jspecify.annotations.NullMarked;
