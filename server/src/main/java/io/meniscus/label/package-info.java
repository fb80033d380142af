/** Labels: tags of an organization's own that are put on customers (v2/customer-labels). */
@NullMarked
package io.meniscus.label;

import org.jspecify.annotations.NullMarked;
