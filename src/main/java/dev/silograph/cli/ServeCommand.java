package dev.silograph.cli;

import dev.silograph.app.OpenedGraph;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = {
      "Hold the graph open for Neo4j Browser, cypher-shell, IDEs and other processes.",
      "Says where, in one row with the address, the user and the file of the password, and ends with",
      "SIGINT or SIGTERM.",
      "Other commands on the checkout go through it, and start in a fraction of the time."
    },
    footer = {
      "",
      "Examples:",
      "  silograph serve",
      "  silograph serve --listen 127.0.0.1:7687 --format jsonl",
      "  cypher-shell -a bolt://127.0.0.1:7687 -u neo4j -p \"$(cat .silograph/password)\""
    })
final class ServeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Option(
      names = "--listen",
      paramLabel = "HOST[:PORT]",
      defaultValue = "127.0.0.1",
      description = {
        "Where to listen; without a port, on any that is free. Default: ${DEFAULT-VALUE}.",
        "What passes there is not encrypted."
      })
  private String listen;

  @Option(
      names = "--writable",
      description = "Others may change the graph, until it is indexed again.")
  private boolean writable;

  @Spec private CommandSpec spec;

  ServeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (invocation.options().server().isGiven()) {
      throw new ParameterException(
          spec.commandLine(),
          "A graph on a server is served already: --uri does not go with serve");
    }
    try (OpenedGraph graph = invocation.graphToServe(address())) {
      invocation.print(graph.serve(writable));
      invocation.complain("serving until it is ended by Ctrl-C or SIGTERM");
      invocation.surroundings().process().awaitEnd();
    }
    return ExitCode.CLEAN.code();
  }

  private InetSocketAddress address() {
    int colon = listen.endsWith("]") ? -1 : listen.lastIndexOf(':');
    String host = colon < 0 ? listen : listen.substring(0, colon);
    String port = colon < 0 ? "0" : listen.substring(colon + 1);
    try {
      if (host.isEmpty()) {
        throw new IllegalArgumentException("no host");
      }
      return new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(port));
    } catch (UnknownHostException | IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--listen is HOST or HOST:PORT, which '" + listen + "' is not", e);
    }
  }
}
