/** Set-up in writing: exports, differences, the JSON Schema, and the file of generated secrets. */
@NullMarked
package io.meniscus.organization.document;

import org.jspecify.annotations.NullMarked;
