package dev.scaffold.action;

import java.util.List;

/** Tells a person about the commands that templates ask for, and asks. */
public interface Attendant {
  /** Shows every command whole, before any of them runs. */
  void show(List<Command> commands);

  /** Returns whether they may run; not where nobody can be asked. */
  boolean allows();

  /** Tells that a command begins; what it prints comes next. */
  void begin(Command command);
}
