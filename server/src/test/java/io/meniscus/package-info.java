@NullMarked
package io.meniscus;

import org.jspecify.annotations.NullMarked;
