/** WeChat official accounts: what their followers write and do. */
@NullMarked
package io.tributary.mappings.wechat;

import org.jspecify.annotations.NullMarked;
