@NullMarked
package io.meniscus.config;

import org.jspecify.annotations.NullMarked;
