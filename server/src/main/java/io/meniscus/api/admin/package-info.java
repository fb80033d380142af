/** The admin API: jobs, imports and tracking of requests, by organization in the path. */
@NullMarked
package io.meniscus.api.admin;

import org.jspecify.annotations.NullMarked;
