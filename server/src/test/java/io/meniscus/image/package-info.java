@NullMarked
package io.meniscus.image;

import org.jspecify.annotations.NullMarked;
