package dev.silograph.cli;

import dev.silograph.app.IndexRepository;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "index",
    description = "Index the checkout from nothing. Other commands do it when it is due.",
    footer = {
      "",
      "Examples:",
      "  silograph index",
      "  silograph --repo ~/sentry --repo ~/getsentry index --verbose"
    })
final class IndexCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Option(
      names = "--include-tests",
      description = "Models below tests/ too. Later commands keep to it, until the next index.")
  private boolean includeTests;

  @Option(
      names = "--full",
      description = "Reads every file again, not only those that changed since the last index.")
  private boolean full;

  IndexCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    IndexSummaryText text =
        IndexSummaryText.full(invocation.out(), invocation.err(), invocation.options().verbose());
    new IndexRepository(invocation.workspace(), invocation.progress(text::print))
        .run(includeTests, full);
    return ExitCode.CLEAN.code();
  }
}
