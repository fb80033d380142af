/** Erasing a person's identifying data because somebody asked for it (v2/pii-deletion). */
@NullMarked
package io.meniscus.core.identity.erasure;

import org.jspecify.annotations.NullMarked;
