/** API clients' access tokens and the keys that sign them (conventions §2.2). */
@NullMarked
package io.meniscus.access.token;

import org.jspecify.annotations.NullMarked;
