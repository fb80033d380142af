/** An organization's profile, its document and the history of its set-up. */
@NullMarked
package io.meniscus.console.organization;

import org.jspecify.annotations.NullMarked;
