package io.meniscus.embedded;

import io.meniscus.bill.BillsToAdd;
import io.meniscus.bill.Transactions;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.points.PointsStore;
import io.meniscus.product.ProductStore;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.run.Runner;
import io.meniscus.run.call.RunRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A server in a process of its own that registers customers or adds bills from many threads, prints a line for each
 * request it was given an answer to, and is killed amid that.
 */
final class WritingServer implements AutoCloseable {
    private static final int CALLERS = 32;
    /** Begins the lines that count; others are its log. */
    private static final String ACKNOWLEDGED = "acknowledged";
    /** Each caller's mobiles begin at a multiple of this. */
    private static final int APART = 1_000_000;

    private final Process process;
    private final BufferedReader output;

    private final Path errors;

    private WritingServer(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), line -> {});
        var runner = new Runner(postgres.app(), 1, new EventStore());
        var work = Work.valueOf(arguments[2]).over(runner);
        int first = Integer.parseInt(arguments[1]);
        var threads = new ArrayList<Thread>();
        for (int caller = 0; caller < CALLERS; caller++) {
            int from = first + caller * APART;
            // every fourth caller sends requests of three
            int size = caller % 4 == 0 ? 3 : 1;
            threads.add(Thread.ofPlatform().start(() -> write(work, from, size)));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    /** What is written. */
    enum Work {
        CUSTOMERS,
        BILLS;

        Writing over(Runner runner) {
            var customers = new CustomerStore();
            var registering = new Customers(runner, customers);
            return switch (this) {
                case CUSTOMERS -> (n, size) -> register(registering, n, size);
                case BILLS -> {
                    var bills = new Transactions(
                            runner, customers, new PointsStore(), new RedemptionStore(), new ProductStore());
                    yield (n, size) -> add(bills, n, size);
                }
            };
        }
    }

    /** Writes a request of so many items that begin with a number. */
    @FunctionalInterface
    interface Writing {
        void write(int n, int size);
    }

    private static void write(Writing work, int from, int size) {
        for (int n = from; ; n += size) {
            try {
                work.write(n, size);
                print(n, size);
            } catch (RunRefused refused) {
                // not told to anybody: whether it stands is open
            }
        }
    }

    private static void register(Customers customers, int n, int size) {
        var commands = IntStream.range(n, n + size)
                .mapToObj(i -> Registrations.mobile(Registrations.INSTORE, WhenKnown.REFUSE, i))
                .toList();
        customers
                .register(Registrations.call(), commands, Registrations.outcomes())
                .forEach(Registrations::accepted);
    }

    /** Ten customers in turn, whom the first bill of each registers. */
    private static void add(Transactions bills, int n, int size) {
        var commands = IntStream.range(n, n + size)
                .mapToObj(i -> BillsToAdd.sale(
                        new Whose.Registering(Registrations.mobile(Registrations.INSTORE, WhenKnown.UPDATE, i % 10)),
                        "B" + i,
                        300,
                        BillsToAdd.programs()))
                .toList();
        bills.add(Registrations.call(), commands, BillsToAdd.outcomes()).forEach(Registrations::accepted);
    }

    private static synchronized void print(int first, int size) {
        System.out.println(ACKNOWLEDGED + " " + first + " " + size);
        System.out.flush();
    }

    static WritingServer startOn(Path data, int first, Work work) throws IOException {
        var errors = data.resolve("writing-" + first + ".log");
        return new WritingServer(
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WritingServer.class.getName(),
                                data.toString(),
                                Integer.toString(first),
                                work.name())
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
