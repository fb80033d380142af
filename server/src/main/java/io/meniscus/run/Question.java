package io.meniscus.run;

import io.meniscus.core.world.World;

/** A kind of read: which rows it needs, and the pure answer over them. */
public interface Question<Q, A> {
    void needs(Q query, Needs needs);

    A answer(Q query, World world);
}
