/** Tickets: what customers asked or complained of (v1.1/customer "tickets"). */
@NullMarked
package io.meniscus.ticket;

import org.jspecify.annotations.NullMarked;
