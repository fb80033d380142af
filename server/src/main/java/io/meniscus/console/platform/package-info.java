/** The platform: which organizations there are, and who looks after it. */
@NullMarked
package io.meniscus.console.platform;

import org.jspecify.annotations.NullMarked;
