/** Who may use the console in an organization. */
@NullMarked
package io.meniscus.console.members;

import org.jspecify.annotations.NullMarked;
