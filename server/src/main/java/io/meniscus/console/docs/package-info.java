/** The API's reference in a browser. */
@NullMarked
package io.meniscus.console.docs;

import org.jspecify.annotations.NullMarked;
