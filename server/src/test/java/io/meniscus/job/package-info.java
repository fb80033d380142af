@NullMarked
package io.meniscus.job;

import org.jspecify.annotations.NullMarked;
