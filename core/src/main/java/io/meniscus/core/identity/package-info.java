/** Who a person is: identifiers, sources, profiles, registration and (as edges) merges. */
@NullMarked
package io.meniscus.core.identity;

import org.jspecify.annotations.NullMarked;
