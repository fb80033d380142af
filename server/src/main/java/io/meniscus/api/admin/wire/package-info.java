/** Records that several admin calls answer. */
@NullMarked
package io.meniscus.api.admin.wire;

import org.jspecify.annotations.NullMarked;
