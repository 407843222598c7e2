@NullMarked
package io.tributary.connectors.iadvize;

import org.jspecify.annotations.NullMarked;
