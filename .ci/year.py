"""A year of a team's work on a generated monorepo, and whether an upgrade kept it.

year.py live REPOSITORY
    Commits what teams do: business code, bumped dependencies, renamed, deleted and reformatted files, edited CI and compose.
year.py resolve REPOSITORY REPORT
    Resolves the conflicts of an upgrade as the team would that wants its own side, and says which.
year.py check REPOSITORY REPORT FRESH
    Compares, line by line, the first commit (the rendering), the one before the upgrade (theirs), and HEAD: what the team
    added, removed, renamed and deleted is so still; and with FRESH, the newer rendering: what the templates brought is
    there, or the report names the file.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

JAVA = """package {package}.discounts;

/**
 * What is taken off a price.
 *
 * @param percent of the price, 0 to 100
 */
public record Discount(int percent) {{

  /** Returns what is left to pay, in the smallest unit of the currency. */
  public long of(long price) {{
    return price - price * percent / 100;
  }}
}}
"""
JAVA_TEST = """package {package}.discounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscountTest {{

  @Test
  void isTakenOffThePrice() {{
    assertThat(new Discount(20).of(1000)).isEqualTo(800);
  }}
}}
"""
JAVA_PACKAGE = """/** What customers pay less. */
@NullMarked
package {package}.discounts;

import org.jspecify.annotations.NullMarked;
"""
TYPESCRIPT = """/** What is left to pay of a price. */
export function discounted(price: number, percent: number): number {
  return price - Math.round((price * percent) / 100);
}
"""
TYPESCRIPT_TEST = """import { expect, test } from "vitest";
import { discounted } from "./discount";

test("is taken off the price", () => {
  expect(discounted(1000, 20)).toBe(800);
});
"""
SERVICE = """services:
  mail:
    <<: *container
    image: "axllent/mailpit:v1.29.0"
    ports: ["127.0.0.1:8025:8025"]
    profiles: [mail]

"""
GITHUB_JOB = """
  licenses:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@v7.0.1
        with:
          persist-credentials: false
      - run: make licenses
"""
GITLAB_JOB = """
licenses:
  extends: .tools
  script:
    - make licenses
"""
TARGET = """.PHONY: licenses
licenses: ## Lists the licenses of what the frontend uses
\t@cd frontend && npm query "*" | grep -o '"license": "[^"]*"' | sort | uniq --count

"""


class Repository:
    def __init__(self, folder):
        self.folder = Path(folder)

    def git(self, *arguments):
        return subprocess.run(
            ["git", "-c", "core.quotePath=false", *arguments],
            cwd=self.folder,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def read(self, path):
        return (self.folder / path).read_text()

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text)

    def replace(self, path, old, new):
        """Replaces what is there exactly once."""
        text = self.read(path)
        if text.count(old) != 1:
            sys.exit(f"error: {path} has {old!r} {text.count(old)} times, not once")
        self.write(path, text.replace(old, new))

    def tree(self, commit):
        """The files of a commit by path, each as its lines; None for what is no text."""
        files = {}
        for path in self.git("ls-tree", "-r", "-z", "--name-only", commit).split("\0")[:-1]:
            content = subprocess.run(
                ["git", "show", f"{commit}:{path}"], cwd=self.folder, check=True, capture_output=True
            )
            files[path] = lines(content.stdout)
        return files

    def renames(self, old, new):
        """Where files of a commit are in another, by what Git finds."""
        fields = self.git("diff", "-z", "--name-status", "--find-renames", "--diff-filter=R", old, new).split("\0")[:-1]
        return dict(zip(fields[1::3], fields[2::3], strict=True))


def lines(content):
    try:
        return content.decode().splitlines()
    except UnicodeDecodeError:
        return None


def live(repository):
    java = next((repository.folder / "backend/src/main/java").rglob("Application.java")).parent
    package = re.search("^package (.*);", (java / "Application.java").read_text(), re.MULTILINE)[1]
    main = java.relative_to(repository.folder)
    test = Path(*["test" if part == "main" else part for part in main.parts])
    repository.write(main / "discounts/Discount.java", JAVA.format(package=package))
    repository.write(main / "discounts/package-info.java", JAVA_PACKAGE.format(package=package))
    repository.write(test / "discounts/DiscountTest.java", JAVA_TEST.format(package=package))
    repository.write("frontend/src/orders/discount.ts", TYPESCRIPT)
    repository.write("frontend/src/orders/discount.test.ts", TYPESCRIPT_TEST)
    repository.write("e2e/support/discounts.ts", 'export const discounts = ["summer", "winter"];\n')
    repository.replace(
        "e2e/tests/service.spec.ts",
        "import { environment }",
        'import { discounts } from "../support/discounts.ts";\nimport { environment }',
    )
    repository.write(
        "e2e/tests/service.spec.ts",
        repository.read("e2e/tests/service.spec.ts")
        + '\ntest("discounts have names", () => {\n  expect(discounts).toHaveLength(2);\n});\n',
    )
    repository.commit("Give discounts")

    repository.replace("backend/pom.xml", "<archunit.version>1.5.0<", "<archunit.version>1.4.1<")
    repository.replace(
        "backend/pom.xml",
        "  <dependencies>\n    <dependency>",
        "  <dependencies>\n    <dependency>\n      <groupId>org.apache.commons</groupId>\n      <artifactId>commons-lang3</artifactId>\n    </dependency>\n    <dependency>",
    )
    repository.commit("Use other versions")

    ci = ".github/workflows/ci.yml" if (repository.folder / ".github").exists() else ".gitlab-ci.yml"
    job = GITHUB_JOB if ci.startswith(".github/") else GITLAB_JOB
    repository.write(ci, repository.read(ci) + job)
    repository.replace("Makefile", "##@ Every component\n", TARGET + "##@ Every component\n")
    repository.replace("compose.yaml", "services:\n", SERVICE)
    repository.replace("compose.yaml", "${BACKEND_PORT:-8081}", "${BACKEND_PORT:-9081}")
    repository.commit("Catch mail, and look at licenses")

    repository.git("mv", "docs/principles.md", "docs/how-we-work.md")
    for page in repository.folder.rglob("*.md"):
        if "node_modules" not in page.parts and "principles.md" in page.read_text():
            page.write_text(page.read_text().replace("principles.md", "how-we-work.md"))
    repository.write("docs/how-we-work.md", repository.read("docs/how-we-work.md") + "\nWe answer within a day.\n")
    repository.git("mv", "frontend/src/components/Notice.tsx", "frontend/src/components/Hint.tsx")
    for source in (repository.folder / "frontend/src").rglob("*.tsx"):
        source.write_text(re.sub(r'(from "[./a-z]*)/Notice"', r'\1/Hint"', source.read_text()))
    repository.commit("Call things what we call them")

    repository.git("rm", "--quiet", ".editorconfig", "frontend/public/robots.txt")
    repository.commit("Let go of what we do not use")

    renovate = json.loads(repository.read("renovate.json"))
    repository.write("renovate.json", json.dumps(renovate, indent=4) + "\n")
    nginx = repository.read("frontend/nginx/nginx.conf")
    repository.write(
        "frontend/nginx/nginx.conf", re.sub("^( +)", lambda spaces: spaces[1] * 2, nginx, flags=re.MULTILINE)
    )
    tools = "tools/check-docs.sh" if (repository.folder / "tools").exists() else ".tools/check-docs.sh"
    repository.write(tools, repository.read(tools).replace("set -eu\n", "set -eu\n# We keep an eye on this.\n", 1))
    repository.commit("Format as we do")


def resolve(repository, report):
    conflicts = [change["path"] for change in report["changes"] if change["treatment"] == "conflict"]
    for path in conflicts:
        if repository.git("ls-files", "--unmerged", "--", path) and (repository.folder / path).exists():
            stages = repository.git("ls-files", "--unmerged", "--", path).split()[2::4]
            if "2" in stages:
                repository.git("checkout", "--ours", "--", path)
            repository.git("add", "--", path)
    print(f"  conflicts: {', '.join(conflicts) or 'none'}")


def is_telling(line):
    return re.search(r"\w\w\w", line) is not None


def difference(new, old):
    """The lines that are there more often, and how much."""
    return Counter(filter(is_telling, new or [])) - Counter(filter(is_telling, old or []))


def check(repository, report, fresh):
    begin = repository.git("rev-list", "--max-parents=0", "HEAD").strip()
    rendering, team, now = (repository.tree(commit) for commit in (begin, "HEAD^", "HEAD"))
    own_renames, moves = repository.renames(begin, "HEAD^"), repository.renames("HEAD^", "HEAD")
    before = {new: old for old, new in own_renames.items()}
    newer = {str(path.relative_to(fresh)): lines(path.read_bytes()) for path in fresh.rglob("*") if path.is_file()}
    refused = [change for change in report["changes"] if change["treatment"] in ("kept", "conflict")]
    reported = {change[key] for change in refused for key in ("path", "from", "place") if key in change}
    lost, kept, brought = [], 0, 0

    for path, text in team.items():
        source = before.get(path, path)
        if path == ".scaffold.yaml" or text == rendering.get(source) and path == source:
            continue
        place = moves.get(path, path)
        if place not in now:
            lost.append(f"{path}: gone")
            continue
        added, removed = difference(text, rendering.get(source)), difference(rendering.get(source), text)
        missing = added - Counter(now[place])
        lost += [f"{place}: gone is {line!r}" for line in missing]
        template_adds = difference(newer.get(place), rendering.get(source))
        back = (Counter(now[place]) & removed) - (Counter(text) | template_adds)
        lost += [f"{place}: back is {line!r}" for line in back]
        kept += added.total() + removed.total()
    for path in rendering.keys() - team.keys() - own_renames.keys():
        kept += 1
        if path in now:
            lost.append(f"{path}: back, though it was deleted")

    everything_before = Counter(line for text in rendering.values() for line in text or [])
    for path, text in newer.items():
        place = own_renames.get(path, path)
        if path == ".scaffold.yaml" or place in reported or path in reported and place not in now:
            continue
        if place not in now:
            if path in rendering and path not in team:
                continue
            lost.append(f"{path}: of the templates, neither there nor reported")
            continue
        new = {line for line in difference(text, now[place]) if line not in everything_before}
        lost += [f"{place}: of the templates, neither there nor reported is {line!r}" for line in new]
        brought += 1

    print(f"  {kept} changes of the team, {brought} files of the templates")
    if kept < 50:
        sys.exit(f"error: only {kept} changes were looked at")
    if lost:
        sys.exit("error: not kept\n  " + "\n  ".join(lost))


def main(command, folder, *files):
    repository = Repository(folder)
    if command == "live":
        live(repository)
        return
    report = json.loads(Path(files[0]).read_text())
    if command == "resolve":
        resolve(repository, report)
    else:
        check(repository, report, Path(files[1]))


main(*sys.argv[1:])
