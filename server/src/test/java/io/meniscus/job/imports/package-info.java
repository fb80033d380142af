@NullMarked
package io.meniscus.job.imports;

import org.jspecify.annotations.NullMarked;
