@NullMarked
package io.tributary.connectors.infobip;

import org.jspecify.annotations.NullMarked;
