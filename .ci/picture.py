"""Draws what a terminal shows as SVG, in the colours that the reader prefers.

picture.py COLUMNS CURSOR X Y <CAPTURE >PICTURE    CAPTURE as of `tmux capture-pane -e`, CURSOR 1 if it is shown at X Y
"""

import html
import re
import sys
import unicodedata

CELL, LINE, SIZE, MARGIN = 8.4, 20, 14, 20

SEQUENCE = re.compile(r"\x1b\[([0-9;]*)m")

# What the parameters of "select graphic rendition" mean here; other ones are not used.
CLASSES = {1: "strong", 2: "faint", 31: "bad", 32: "good", 36: "accent"}
ENDS = {0: set(CLASSES.values()), 22: {"strong", "faint"}, 39: {"bad", "good", "accent"}}

STYLE = """
    text { font: 14px ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", "Liberation Mono", monospace }
    rect, text { fill: #1f2328 } .paper { fill: #fbfbfa; stroke: #d8dade } .strong { font-weight: 600 }
    .faint { fill: #6e7781 } .accent { fill: #0b6e8a } .good { fill: #1a7f37 } .bad { fill: #b3261e }
    @media (prefers-color-scheme: dark) {
      rect, text { fill: #e6e8eb } .paper { fill: #16181d; stroke: #30343b }
      .faint { fill: #8b949e } .accent { fill: #5cc8e4 } .good { fill: #5fbf77 } .bad { fill: #f28b82 }
    }"""


def width(character):
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pieces(line):
    """Yields the column, the classes and the text of each piece between two sequences."""
    column, classes = 0, set()
    for i, part in enumerate(SEQUENCE.split(line)):
        if i % 2:
            for number in map(int, part.split(";") if part else ["0"]):
                classes = classes - ENDS.get(number, set()) | ({CLASSES[number]} if number in CLASSES else set())
        else:
            if part.strip():
                yield column, sorted(classes), part
            column += sum(map(width, part))


def text(row, line):
    for column, classes, part in pieces(line):
        names = f' class="{" ".join(classes)}"' if classes else ""
        # Two spaces and more stand between columns, which stay where they are in every font.
        for words in re.finditer(r"\S+(?: \S+)*", part):
            x = MARGIN + (column + sum(map(width, part[: words.start()]))) * CELL
            y = MARGIN + row * LINE + SIZE
            yield f'  <text x="{x:.1f}" y="{y}"{names}>{html.escape(words.group())}</text>'


def main(columns, shown, x, y):
    lines = sys.stdin.read().rstrip().split("\n")
    wide, high = columns * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}">')
    print(f"  <title>scaffold in a terminal</title>\n  <style>{STYLE}\n  </style>")
    print(f'  <rect class="paper" x="0.5" y="0.5" width="{wide - 1:.0f}" height="{high - 1:.0f}" rx="8"/>')
    for row, line in enumerate(lines):
        print("\n".join(text(row, line)), end="\n" if SEQUENCE.sub("", line).strip() else "")
    if shown:
        print(f'  <rect x="{MARGIN + x * CELL:.1f}" y="{MARGIN + y * LINE:.1f}" width="2" height="{LINE - 3}"/>')
    print("</svg>")


main(*map(int, sys.argv[1:]))
