package dev.silograph.result;

/** Ends a question that is running, from any other thread. */
public final class StopSwitch {

  private Runnable ending = () -> {};
  private boolean stopped;

  /** Ends what is running, and whatever would begin after it. */
  public synchronized void stop() {
    stopped = true;
    ending.run();
  }

  /** Whether it was ended. */
  public synchronized boolean isStopped() {
    return stopped;
  }

  /** Something is about to run that ends in this way; at once where it was stopped before. */
  public synchronized void begin(Runnable how) {
    ending = how;
    if (stopped) {
      how.run();
    }
  }

  /** It is over: stopping has no effect any more. */
  public synchronized void over() {
    ending = () -> {};
  }
}
