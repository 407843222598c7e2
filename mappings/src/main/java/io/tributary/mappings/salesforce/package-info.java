@NullMarked
package io.tributary.mappings.salesforce;

import org.jspecify.annotations.NullMarked;
