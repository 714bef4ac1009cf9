package dev.scaffold.terminal;

import java.util.ArrayList;
import java.util.List;

/** One row on a terminal, made up of texts that cannot command it. */
record Row(List<Piece> pieces) {
  static final Row EMPTY = new Row(List.of());

  /** A text of one look. */
  record Piece(Look look, String text) {
    /** Keeps what a terminal only shows. */
    Piece {
      text = Printable.of(text);
    }
  }

  /** Copies the list. */
  Row {
    pieces = List.copyOf(pieces);
  }

  static Row of(Look look, String text) {
    return EMPTY.and(look, text);
  }

  static Row of(String text) {
    return of(Look.PLAIN, text);
  }

  /** Returns this row and a text behind it. */
  Row and(Look look, String text) {
    List<Piece> more = new ArrayList<>(pieces);
    more.add(new Piece(look, text));
    return new Row(more);
  }

  /** Returns this row and another one behind it. */
  Row and(Row row) {
    List<Piece> more = new ArrayList<>(pieces);
    more.addAll(row.pieces);
    return new Row(more);
  }

  String text() {
    return String.join("", pieces.stream().map(Piece::text).toList());
  }

  int width() {
    return Columns.of(text());
  }

  /** Returns the row, its end cut off where it is wider. */
  Row clip(int width) {
    List<Piece> clipped = new ArrayList<>();
    int left = width;
    for (Piece piece : pieces) {
      int own = Columns.of(piece.text());
      if (own > left) {
        clipped.add(new Piece(piece.look(), left > 0 ? Columns.clip(piece.text(), left) : ""));
        break;
      }
      clipped.add(piece);
      left -= own;
    }
    return new Row(clipped);
  }
}
