/** CSV imports: uploaded, previewed, started, looked at. */
@NullMarked
package io.meniscus.api.admin.imports;

import org.jspecify.annotations.NullMarked;
