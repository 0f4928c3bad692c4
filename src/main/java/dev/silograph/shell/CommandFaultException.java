package dev.silograph.shell;

/** A command was used wrongly, or cannot do what it should; the message is a sentence. */
final class CommandFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFaultException(String message) {
    super(message);
  }
}
