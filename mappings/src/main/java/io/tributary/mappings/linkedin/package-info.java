/** What is said below the posts of an organisation on LinkedIn. */
@NullMarked
package io.tributary.mappings.linkedin;

import org.jspecify.annotations.NullMarked;
