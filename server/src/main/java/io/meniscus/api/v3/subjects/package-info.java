/** What persons may ask of what is kept of them: a copy of it, and a receipt of its erasure. Meniscus's own calls. */
@NullMarked
package io.meniscus.api.v3.subjects;

import org.jspecify.annotations.NullMarked;
