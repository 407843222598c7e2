@NullMarked
package io.tributary.connectors.viber;

import org.jspecify.annotations.NullMarked;
