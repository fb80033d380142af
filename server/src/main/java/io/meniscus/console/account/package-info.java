/** Pages of a user's own account, and the choice of an organization. */
@NullMarked
package io.meniscus.console.account;

import org.jspecify.annotations.NullMarked;
