/** The Camel component {@code growing-file}: lines of a file that another program writes. */
@NullMarked
package io.tributary.connectors.growingfile;

import org.jspecify.annotations.NullMarked;
