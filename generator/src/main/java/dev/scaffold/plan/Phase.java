package dev.scaffold.plan;

/** How far an update has come; a process may be killed in each of them. */
enum Phase {
  /** The work tree has the old state, the new one, or some of both; the index has the old one. */
  APPLYING,
  /** The work tree has the new state, and an index with the new one is to take its place. */
  SWITCHING,
  /** Work tree and index have the new state, for a person to go on with. */
  APPLIED,
  /** Git commits, from a copy of the index. */
  COMMITTING,
  /** The old state comes back, over whatever a person made of the new one. */
  ABORTING
}
