@NullMarked
package io.meniscus.walkin;

import org.jspecify.annotations.NullMarked;
