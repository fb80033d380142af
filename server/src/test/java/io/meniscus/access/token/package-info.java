@NullMarked
package io.meniscus.access.token;

import org.jspecify.annotations.NullMarked;
