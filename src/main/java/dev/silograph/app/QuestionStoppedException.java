package dev.silograph.app;

/** A question was ended by whoever asked it. */
public final class QuestionStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  QuestionStoppedException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
