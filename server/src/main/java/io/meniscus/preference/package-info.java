/** What customers prefer: a store, and fields of the organization's own (v1.1/customer "preferences"). */
@NullMarked
package io.meniscus.preference;

import org.jspecify.annotations.NullMarked;
