/** Labels of organizations and customers (v2/customer-labels). */
@NullMarked
package io.meniscus.api.v2.labels;

import org.jspecify.annotations.NullMarked;
