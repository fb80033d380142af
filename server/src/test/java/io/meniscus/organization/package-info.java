@NullMarked
package io.meniscus.organization;

import org.jspecify.annotations.NullMarked;
