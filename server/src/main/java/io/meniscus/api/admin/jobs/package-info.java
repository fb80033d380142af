/** Jobs as they stand; cancelled and asked for again. */
@NullMarked
package io.meniscus.api.admin.jobs;

import org.jspecify.annotations.NullMarked;
