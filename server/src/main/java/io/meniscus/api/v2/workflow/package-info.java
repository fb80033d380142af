/** Calls that one console user puts before another (v2/requests "Request workflow"). */
@NullMarked
package io.meniscus.api.v2.workflow;

import org.jspecify.annotations.NullMarked;
