/** How a field of set-up is typed: which input it gets, what is offered, and what a form's text is read as. */
@NullMarked
package io.meniscus.console.setup.input;

import org.jspecify.annotations.NullMarked;
