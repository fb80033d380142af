/** Registering and updating customers (v2/customers, v1.1/customer). */
@NullMarked
package io.meniscus.core.identity.registration;

import org.jspecify.annotations.NullMarked;
