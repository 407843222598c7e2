/** Alibaba's open platforms: messages on orders, shipments and talks of AliExpress and 1688. */
@NullMarked
package io.tributary.mappings.alibaba;

import org.jspecify.annotations.NullMarked;
