/** Events and resources of Adobe Commerce. */
@NullMarked
package io.tributary.mappings.adobe;

import org.jspecify.annotations.NullMarked;
