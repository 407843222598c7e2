@NullMarked
package io.tributary.connectors.alexa;

import org.jspecify.annotations.NullMarked;
