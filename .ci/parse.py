"""Parses every JSON, YAML, TOML and XML file below a folder, and lists the targets of make that its CI files call.

parse.py syntax FOLDER    exit code 1 and one line for each file that does not parse
parse.py targets FOLDER   one "folder<TAB>target" per line
"""

import json
import re
import sys
import tomllib
import xml.etree.ElementTree
from pathlib import Path

import json5
import ruamel.yaml

# Files in JSON's dialect with comments, by their programs' documentation.
WITH_COMMENTS = re.compile(r"(^|/)(tsconfig[^/]*\.json|devcontainer\.json|\.vscode/[^/]+\.json|[^/]+\.(jsonc|json5))$")

MAKE_CALL = re.compile(r"(?:^|[;&|(]\s*)make((?:[ \t]+[^\s;&|)#]+)+)", re.MULTILINE)


def unique(pairs):
    """Refuses an object that has a key twice, which JSON parsers otherwise resolve in silence."""
    result = dict(pairs)
    if len(result) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"duplicate key {next(key for key in keys if keys.count(key) > 1)!r}")
    return result


def parse_yaml(text):
    # Events instead of values: GitLab's and compose's own tags need no constructor.
    for _ in ruamel.yaml.YAML(typ="safe", pure=True).parse(text):
        pass


def parser_of(name):
    """Returns the function that parses a file of this name, or None where there is none."""
    if WITH_COMMENTS.search(name):
        return lambda text: json5.loads(text, allow_duplicate_keys=False)
    suffix = Path(name).suffix
    if suffix in (".json", ".webmanifest"):
        return lambda text: json.loads(text, object_pairs_hook=unique)
    if suffix in (".yaml", ".yml"):
        return parse_yaml
    if suffix == ".toml":
        return tomllib.loads
    if suffix in (".xml", ".svg", ".xsd"):
        return xml.etree.ElementTree.fromstring
    return None


def syntax(folder):
    bad = 0
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.relative_to(folder).as_posix()
        parse = parser_of(name)
        if parse is None:
            continue
        try:
            parse(file.read_text(encoding="utf-8"))
        except (ValueError, ruamel.yaml.YAMLError, xml.etree.ElementTree.ParseError) as error:
            bad += 1
            print(f"{name}: {' '.join(str(error).split())}")
    return 1 if bad else 0


def strings(value):
    """Yields every string inside a document."""
    if isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


class AnyTag(ruamel.yaml.constructor.SafeConstructor):
    """Reads `!reference [a, b]` and other tags as nothing: their strings are elsewhere in the document."""


AnyTag.add_multi_constructor("!", lambda loader, suffix, node: None)


def targets(folder):
    yaml = ruamel.yaml.YAML(typ="safe", pure=True)
    yaml.Constructor = AnyTag
    files = [*folder.glob(".github/**/*.yml"), *folder.glob(".github/**/*.yaml")]
    files += [*folder.glob(".gitlab-ci.yml"), *folder.glob(".gitlab/**/*.yml")]
    found = set()
    for file in files:
        for document in yaml.load_all(file.read_text(encoding="utf-8")):
            for text in strings(document):
                for call in MAKE_CALL.finditer(text):
                    words = call.group(1).split()
                    where = "."
                    while words:
                        word = words.pop(0)
                        if word == "-C" and words:
                            where = words.pop(0)
                        elif not word.startswith("-") and "=" not in word and "$" not in word:
                            found.add(f"{where}\t{word}")
    for line in sorted(found):
        print(line)
    return 0


if __name__ == "__main__":
    commands = {"syntax": syntax, "targets": targets}
    if len(sys.argv) != 3 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    sys.exit(commands[sys.argv[1]](Path(sys.argv[2])))
