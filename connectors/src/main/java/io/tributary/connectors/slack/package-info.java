@NullMarked
package io.tributary.connectors.slack;

import org.jspecify.annotations.NullMarked;
