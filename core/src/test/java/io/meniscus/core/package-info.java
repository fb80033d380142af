@NullMarked
package io.meniscus.core;

import org.jspecify.annotations.NullMarked;
