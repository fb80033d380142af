package io.meniscus.run.database;

import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;

/** One worker's ids of hot entities, taken in blocks ahead of deciding. Not for two threads at once. */
public final class IdBlocks implements Given.Ids {
    /** The increment of every hot sequence: one {@code nextval} is a block of that many ids. */
    static final int BLOCK = 1000;

    private final Map<IdKind, ArrayDeque<Block>> blocks = new EnumMap<>(IdKind.class);

    private static final class Block {
        private long next;
        private final long end;

        Block(long first) {
            this.next = first;
            this.end = first + BLOCK;
        }

        long left() {
            return end - next;
        }
    }

    /** Makes sure that many ids can be drawn without asking the database. */
    public void ensure(IdKind kind, int count, Connection connection) throws SQLException {
        var queue = blocks.computeIfAbsent(kind, k -> new ArrayDeque<>());
        long left = queue.stream().mapToLong(Block::left).sum();
        while (left < count) {
            try (var statement = connection.prepareStatement("select nextval(?::regclass)")) {
                statement.setString(1, kind.sequence());
                try (var row = statement.executeQuery()) {
                    row.next();
                    queue.add(new Block(row.getLong(1)));
                    left += BLOCK;
                }
            }
        }
    }

    @Override
    public long next(IdKind kind) {
        var queue = blocks.get(kind);
        if (queue == null) {
            throw new IllegalStateException("no block of " + kind + " was taken");
        }
        while (!queue.isEmpty()) {
            var block = queue.getFirst();
            if (block.left() > 0) {
                return block.next++;
            }
            queue.removeFirst();
        }
        throw new IllegalStateException("deciding drew more ids of " + kind + " than the operation said");
    }
}
