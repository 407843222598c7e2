/** Files that another system drops, cut into the records that become events. */
@NullMarked
package io.tributary.connectors.filedrop;

import org.jspecify.annotations.NullMarked;
