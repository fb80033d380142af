/**
 * The admin API: set-up, users, jobs, imports and tracking of requests, by organization in the path; the platform's own
 * beside them.
 */
@NullMarked
package io.meniscus.api.admin;

import org.jspecify.annotations.NullMarked;
