/** The platform: which organizations there are, who looks after it, the key that signs tokens. */
@NullMarked
package io.meniscus.api.admin.platform;

import org.jspecify.annotations.NullMarked;
