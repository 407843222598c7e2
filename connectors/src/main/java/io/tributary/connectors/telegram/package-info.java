@NullMarked
package io.tributary.connectors.telegram;

import org.jspecify.annotations.NullMarked;
