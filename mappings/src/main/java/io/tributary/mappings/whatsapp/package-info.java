@NullMarked
package io.tributary.mappings.whatsapp;

import org.jspecify.annotations.NullMarked;
