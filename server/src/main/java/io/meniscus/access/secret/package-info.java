/** How secrets are kept: the installation's key, the hashes of what people and machines log in with, sealing. */
@NullMarked
package io.meniscus.access.secret;

import org.jspecify.annotations.NullMarked;
