package dev.scaffold.problem;

/** What a command's end means to the shell that called it. */
public enum ExitCode {
  DONE(0),
  /** Could not be done: disk, network, or a fault of ours. */
  FAILED(1),
  /** The input is wrong. */
  INVALID_INPUT(2),
  /** Done, with conflicts left for a person. */
  CONFLICTS(3),
  /** A check found something; nothing was written. */
  CHECK_FAILED(4),
  /** Refused for safety. */
  REFUSED(5),
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Returns the process's exit status. */
  public int code() {
    return code;
  }
}
