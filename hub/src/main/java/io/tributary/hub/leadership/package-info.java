/** Which of the hubs on one database does what only one may do at a time, such as polling. */
@NullMarked
package io.tributary.hub.leadership;

import org.jspecify.annotations.NullMarked;
