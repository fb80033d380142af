@NullMarked
package io.meniscus.customer.imports;

import org.jspecify.annotations.NullMarked;
