/** People who use the console: their accounts, roles, invitations and log-ins in browsers. */
@NullMarked
package io.meniscus.user;

import org.jspecify.annotations.NullMarked;
