package io.meniscus.organization.setup;

/**
 * Who changes a set-up, for its history.
 *
 * @param id        the till's, client's or user's; 0 where there is none
 * @param name      for people
 * @param requestId the call it came with; 0 for none
 */
public record Actor(Kind kind, long id, String name, long requestId) {
    /** What somebody is; the code is what the history stores. */
    public enum Kind {
        COMMAND_LINE(1),
        TILL(2),
        API_CLIENT(3),
        CONSOLE_USER(4),
        SERVER(5);

        private final short code;

        Kind(int code) {
            this.code = (short) code;
        }

        public short code() {
            return code;
        }

        public static Kind ofCode(int code) {
            return values()[code - 1];
        }
    }

    /** Whoever runs a command on the server's machine. */
    public static final Actor COMMAND_LINE = new Actor(Kind.COMMAND_LINE, 0, "command line", 0);

    /** The server by itself: the demo organization, jobs. */
    public static final Actor SERVER = new Actor(Kind.SERVER, 0, "server", 0);
}
