/** Requests for changes of customers, to be worked by administrators: the review queue. */
@NullMarked
package io.meniscus.api.admin.changes;

import org.jspecify.annotations.NullMarked;
