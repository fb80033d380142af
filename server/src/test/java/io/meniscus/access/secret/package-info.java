@NullMarked
package io.meniscus.access.secret;

import org.jspecify.annotations.NullMarked;
