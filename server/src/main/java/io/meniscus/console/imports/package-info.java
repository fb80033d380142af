/** CSV files: uploaded, looked at, run. */
@NullMarked
package io.meniscus.console.imports;

import org.jspecify.annotations.NullMarked;
