/** Secrets within a change of set-up: which are drawn, set or kept for later, and those still to be hashed. */
@NullMarked
package io.meniscus.organization.setup.secrets;

import org.jspecify.annotations.NullMarked;
