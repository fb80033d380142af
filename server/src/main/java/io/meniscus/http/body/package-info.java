/** Bodies: lenient readers and exact writers of JSON and XML, and the date-times inside them. */
@NullMarked
package io.meniscus.http.body;

import org.jspecify.annotations.NullMarked;
