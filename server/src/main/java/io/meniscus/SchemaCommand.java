package io.meniscus;

import io.meniscus.organization.document.SetupSchema;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

@Command(name = "schema", description = "Prints the JSON Schema of organization documents.")
final class SchemaCommand implements Runnable {
    private final PrintWriter out;

    SchemaCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        out.println(SetupSchema.document().toPrettyString());
    }
}
