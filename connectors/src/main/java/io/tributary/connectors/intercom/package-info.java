@NullMarked
package io.tributary.connectors.intercom;

import org.jspecify.annotations.NullMarked;
