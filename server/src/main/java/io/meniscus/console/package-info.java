/** The console: pages rendered on the server. A page is a handler, a model and a template in a folder of its own. */
@NullMarked
package io.meniscus.console;

import org.jspecify.annotations.NullMarked;
