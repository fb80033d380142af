/** Calls of the API that one console user puts before another, who says whether they are made (v2/requests). */
@NullMarked
package io.meniscus.workflow;

import org.jspecify.annotations.NullMarked;
