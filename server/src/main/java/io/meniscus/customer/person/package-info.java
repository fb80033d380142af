/** What other concepts hold on to while they change what a person has. */
@NullMarked
package io.meniscus.customer.person;

import org.jspecify.annotations.NullMarked;
