package dev.scaffold.terminal;

/** Makes rows what a terminal shows, in colours or without. */
record Paint(boolean coloured) {

  /** Returns a row as it is written to the terminal. */
  String of(Row row) {
    StringBuilder text = new StringBuilder();
    row.pieces().forEach(piece -> text.append(of(piece)));
    return text.toString();
  }

  private String of(Row.Piece piece) {
    return switch (piece.look()) {
      case PLAIN -> piece.text();
      case STRONG -> wrap("1", piece.text());
      case FAINT -> wrap("2", piece.text());
      case ACCENT -> wrap("36", piece.text());
      case GOOD -> wrap("32", piece.text());
      case BAD -> wrap("31", piece.text());
    };
  }

  private String wrap(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
