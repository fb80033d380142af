package io.meniscus.core.points;

import java.util.Arrays;

/** Bytes as they are written one number after the other, big endian. */
public final class Bytes {
    private static final int USUAL_LENGTH = 192;

    private byte[] array = new byte[USUAL_LENGTH];
    private int length;

    public Bytes int8(long number) {
        return number(number, Byte.BYTES);
    }

    public Bytes int16(long number) {
        return number(number, Short.BYTES);
    }

    public Bytes int32(long number) {
        return number(number, Integer.BYTES);
    }

    public Bytes int64(long number) {
        return number(number, Long.BYTES);
    }

    private Bytes number(long number, int bytes) {
        ensure(bytes);
        for (int i = bytes - 1; i >= 0; i--) {
            array[length++] = (byte) (number >> (i * Byte.SIZE));
        }
        return this;
    }

    public Bytes all(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, array, length, bytes.length);
        length += bytes.length;
        return this;
    }

    private void ensure(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(2 * array.length, length + more));
        }
    }

    public byte[] toArray() {
        return Arrays.copyOf(array, length);
    }
}
