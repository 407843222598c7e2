@NullMarked
package io.tributary.connectors.sinch;

import org.jspecify.annotations.NullMarked;
