@NullMarked
package io.meniscus.customer.search;

import org.jspecify.annotations.NullMarked;
