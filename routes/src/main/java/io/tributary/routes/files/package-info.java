@NullMarked
package io.tributary.routes.files;

import org.jspecify.annotations.NullMarked;
