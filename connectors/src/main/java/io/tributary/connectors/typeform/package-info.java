@NullMarked
package io.tributary.connectors.typeform;

import org.jspecify.annotations.NullMarked;
