/** Events as stored; readers follow them in commit order. */
@NullMarked
package io.meniscus.event;

import org.jspecify.annotations.NullMarked;
