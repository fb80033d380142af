@NullMarked
package io.meniscus.user.imports;

import org.jspecify.annotations.NullMarked;
