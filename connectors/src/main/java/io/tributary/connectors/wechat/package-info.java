/** WeChat official accounts. */
@NullMarked
package io.tributary.connectors.wechat;

import org.jspecify.annotations.NullMarked;
