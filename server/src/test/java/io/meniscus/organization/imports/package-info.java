@NullMarked
package io.meniscus.organization.imports;

import org.jspecify.annotations.NullMarked;
