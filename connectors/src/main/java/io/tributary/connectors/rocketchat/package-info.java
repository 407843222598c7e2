@NullMarked
package io.tributary.connectors.rocketchat;

import org.jspecify.annotations.NullMarked;
