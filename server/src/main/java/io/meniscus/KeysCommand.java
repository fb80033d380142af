package io.meniscus;

import picocli.CommandLine.Command;

@Command(name = "keys", description = "Works on the keys tokens are signed with.", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {}
