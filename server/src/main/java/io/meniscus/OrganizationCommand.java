package io.meniscus;

import picocli.CommandLine.Command;

@Command(name = "organization", description = "Works on an organization's set-up.", synopsisSubcommandLabel = "COMMAND")
final class OrganizationCommand {}
