/** Notes that shops keep about customers (v1.1/customer "notes"). */
@NullMarked
package io.meniscus.note;

import org.jspecify.annotations.NullMarked;
