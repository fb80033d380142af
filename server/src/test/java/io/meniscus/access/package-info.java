@NullMarked
package io.meniscus.access;

import org.jspecify.annotations.NullMarked;
