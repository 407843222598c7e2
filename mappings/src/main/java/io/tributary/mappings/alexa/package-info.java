/** Requests of Alexa to a skill. */
@NullMarked
package io.tributary.mappings.alexa;

import org.jspecify.annotations.NullMarked;
