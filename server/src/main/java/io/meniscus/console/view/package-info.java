/** What templates are given: the page around the content, form fields, notices. */
@NullMarked
package io.meniscus.console.view;

import org.jspecify.annotations.NullMarked;
