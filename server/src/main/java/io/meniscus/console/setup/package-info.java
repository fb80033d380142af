/** Pages of an organization's set-up, made from the kinds' declarations. */
@NullMarked
package io.meniscus.console.setup;

import org.jspecify.annotations.NullMarked;
