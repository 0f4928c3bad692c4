package dev.silograph.cli;

import java.util.Optional;

/** What the process that the command line runs in can do for it. */
public interface HostProcess {

  /** Waits until the process is told to end. From then on, it has to be quick. */
  void awaitEnd() throws InterruptedException;

  /** Whether the process ends as soon as the command has run. */
  boolean endsWithCommand();

  /** Asks whoever sits at the terminal for a password, without showing it; empty without one. */
  Optional<String> askPassword(String prompt);
}
