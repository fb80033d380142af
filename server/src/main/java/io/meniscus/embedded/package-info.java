@NullMarked
package io.meniscus.embedded;

import org.jspecify.annotations.NullMarked;
