/** What console users did to customers: who stands behind a request of the console. */
@NullMarked
package io.meniscus.user.act;

import org.jspecify.annotations.NullMarked;
