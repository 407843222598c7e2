@NullMarked
package io.tributary.connectors.alibaba;

import org.jspecify.annotations.NullMarked;
