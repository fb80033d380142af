@NullMarked
package io.meniscus.bench;

import org.jspecify.annotations.NullMarked;
