package dev.silograph;

import dev.silograph.cli.HostProcess;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Ends by a signal. Any other command is ended by one at once; a command that waits for it may tidy
 * up first. Either way the exit code is the one of programs that a signal has ended.
 */
final class RunningProcess implements HostProcess {

  private static final long SECONDS_TO_TIDY_UP = 20;

  private final CountDownLatch signalled = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Function<String, char[]> console;

  /**
   * @param console shows a prompt and reads a line unseen; gives null where there is nobody to ask
   */
  RunningProcess(Function<String, char[]> console) {
    this.console = console;
  }

  @Override
  public Optional<String> askPassword(String prompt) {
    return Optional.ofNullable(console.apply(prompt)).map(String::new);
  }

  @Override
  public boolean endsWithCommand() {
    return true;
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    signalled.await();
  }

  private void end() {
    signalled.countDown();
    try {
      over.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has run. */
  void over() {
    over.countDown();
  }
}
