@NullMarked
package io.tributary.connectors.salesforce;

import org.jspecify.annotations.NullMarked;
