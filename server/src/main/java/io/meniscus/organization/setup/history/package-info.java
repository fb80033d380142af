/** What was changed in set-up, by whom and when. */
@NullMarked
package io.meniscus.organization.setup.history;

import org.jspecify.annotations.NullMarked;
