@NullMarked
package io.meniscus.user;

import org.jspecify.annotations.NullMarked;
