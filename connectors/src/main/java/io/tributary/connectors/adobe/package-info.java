/** How Adobe Commerce is reached. */
@NullMarked
package io.tributary.connectors.adobe;

import org.jspecify.annotations.NullMarked;
