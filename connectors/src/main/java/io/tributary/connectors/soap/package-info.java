/** SOAP over HTTP: who sends a message, and what of it is the message. */
@NullMarked
package io.tributary.connectors.soap;

import org.jspecify.annotations.NullMarked;
