/** What stores' clients send for keeping: logs and reports of their own. */
@NullMarked
package io.meniscus.store;

import org.jspecify.annotations.NullMarked;
