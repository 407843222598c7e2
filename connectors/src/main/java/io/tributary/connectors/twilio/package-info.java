@NullMarked
package io.tributary.connectors.twilio;

import org.jspecify.annotations.NullMarked;
