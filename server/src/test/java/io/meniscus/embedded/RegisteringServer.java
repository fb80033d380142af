package io.meniscus.embedded;

import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.run.Runner;
import io.meniscus.run.call.RunRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A server in a process of its own that registers customers from many threads, prints a line for each request it was
 * given an answer to, and is killed amid that.
 */
final class RegisteringServer implements AutoCloseable {
    private static final int CALLERS = 32;
    /** Begins the lines that count; others are its log. */
    private static final String ACKNOWLEDGED = "acknowledged";
    /** Each caller's mobiles begin at a multiple of this. */
    private static final int APART = 1_000_000;

    private final Process process;
    private final BufferedReader output;

    private final Path errors;

    private RegisteringServer(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), line -> {});
        var runner = new Runner(postgres.app(), 1, new EventStore());
        var customers = new Customers(runner, new CustomerStore());
        int first = Integer.parseInt(arguments[1]);
        var threads = new ArrayList<Thread>();
        for (int caller = 0; caller < CALLERS; caller++) {
            int from = first + caller * APART;
            // every fourth caller sends requests of three
            int size = caller % 4 == 0 ? 3 : 1;
            threads.add(Thread.ofPlatform().start(() -> register(customers, from, size)));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private static void register(Customers customers, int from, int size) {
        for (int n = from; ; n += size) {
            var commands = new ArrayList<RegisterCustomer>();
            for (int i = 0; i < size; i++) {
                commands.add(Registrations.mobile(Registrations.INSTORE, WhenKnown.REFUSE, n + i));
            }
            try {
                customers
                        .register(Registrations.call(), commands, Registrations.outcomes())
                        .forEach(Registrations::accepted);
                print(n, size);
            } catch (RunRefused refused) {
                // not told to anybody: whether it stands is open
            }
        }
    }

    private static synchronized void print(int first, int size) {
        System.out.println(ACKNOWLEDGED + " " + first + " " + size);
        System.out.flush();
    }

    static RegisteringServer startOn(Path data, int first) throws IOException {
        var errors = data.resolve("registering-" + first + ".log");
        return new RegisteringServer(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RegisteringServer.class.getName(),
                                data.toString(),
                                Integer.toString(first))
                        .redirectError(errors.toFile())
                        .start(),
                errors);
    }

    /** A request that was answered with success. */
    record Acknowledged(int first, int size) {}

    /** Waits for that many answers. */
    List<Acknowledged> await(int count) throws IOException {
        var acknowledged = new ArrayList<Acknowledged>();
        while (acknowledged.size() < count) {
            var line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("the server ended by itself: " + Files.readString(errors));
            }
            read(line, acknowledged);
        }
        return acknowledged;
    }

    /** Kills it as kill -9 does. */
    void kill() {
        // by its handle, which leaves what it had said to be read
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** What else it had said. */
    List<Acknowledged> rest() throws IOException {
        var acknowledged = new ArrayList<Acknowledged>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            read(line, acknowledged);
        }
        return acknowledged;
    }

    private static void read(String line, List<Acknowledged> acknowledged) {
        var parts = line.split(" ", -1);
        if (parts[0].equals(ACKNOWLEDGED)) {
            acknowledged.add(new Acknowledged(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
    }

    @Override
    public void close() {
        kill();
    }
}
