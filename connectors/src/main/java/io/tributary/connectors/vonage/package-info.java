@NullMarked
package io.tributary.connectors.vonage;

import org.jspecify.annotations.NullMarked;
