@NullMarked
package io.meniscus.db;

import org.jspecify.annotations.NullMarked;
