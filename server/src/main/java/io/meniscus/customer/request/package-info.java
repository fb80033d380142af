/** Requests for changes of customers: asked for, approved or rejected, listed (v1.1/request, v2/requests). */
@NullMarked
package io.meniscus.customer.request;

import org.jspecify.annotations.NullMarked;
