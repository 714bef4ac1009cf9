"""Measures `scaffold upgrade` in a repository of 50,000 files, of which the template made 300 and changed 30."""

import shutil
import subprocess
import sys
from pathlib import Path

from shared import ROOT, WORK, Case, judged, measure, median, peak_memory, ratio, row, run, write_templates

MADE = 300
CHANGED = 30
EDITED = 10
ALL = 50_000
PLACE = WORK / "upgrade"
SCAFFOLD = PLACE / "scaffold"
COPIER = PLACE / "copier"
# Where each project starts, and where the person moved one of the changed files.
START, MOVED = "start", "moved"


def git(folder: Path, *arguments: str) -> None:
    run(["git", *arguments], cwd=folder, stdout=subprocess.DEVNULL)


def commit(folder: Path, tag: str) -> None:
    git(folder, "add", "--all")
    git(folder, "-c", "gc.auto=0", "commit", "--quiet", "--message", tag)
    git(folder, "tag", tag)


def release(template: Path) -> None:
    """Releases a template, changes some of its files, and releases it again."""
    git(template, "init", "--quiet", "--initial-branch=main")
    commit(template, "v1.0.0")
    for file in sorted(template.rglob("*.toml*"))[:CHANGED]:
        file.write_text(file.read_text().replace("limit-20 = 740", "limit-20 = 741"))
    commit(template, "v1.1.0")


def pad(project: Path) -> None:
    """Makes a young project a large repository: files of its people's own, and edits to some of the template's."""
    for number in range(ALL - MADE):
        file = project / f"src/area{number % 10}/module{number // 10 % 50}/part{number // 500 % 10}/Thing{number}.java"
        file.parent.mkdir(parents=True, exist_ok=True)
        fields = "".join(f"  int field{field} = {number * field};\n" for field in range(20))
        file.write_text(f"/** Number {number}. */\nclass Thing{number} {{\n{fields}}}\n")
    for file in sorted(project.glob("group-*/*.toml"))[:EDITED]:
        file.write_text(file.read_text().replace("replicas = ", "# more than before\nreplicas = 1"))
    commit(project, START)
    file = sorted(project.glob("group-*/*.toml"))[0]
    file.rename(project / "src" / file.name)
    commit(project, MOVED)
    git(project, "gc", "--quiet")


def write_projects() -> None:
    """Makes the same large repository by either tool, at the first release of the same template."""
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    templates = write_templates(MADE)
    (templates / "copier" / "{{ _copier_conf.answers_file }}.jinja").write_text("{{ _copier_answers|to_nice_yaml }}")
    release(templates / "scaffold")
    release(templates / "copier")
    run([str(ROOT / "scaffold"), "new", "bench-app", "--template", f"{templates / 'scaffold'}@1.0.0", "--defaults", "--quiet",
         "--output", str(SCAFFOLD)])
    run([str(WORK / "venv/bin/copier"), "copy", "--quiet", "--defaults", "--vcs-ref", "v1.0.0", "--data", "name=bench-app",
         str(templates / "copier"), str(COPIER)])
    git(COPIER, "init", "--quiet", "--initial-branch=main")
    pad(SCAFFOLD)
    pad(COPIER)


def cases() -> dict[str, Case]:
    """Returns what is measured; before each run all is as it was, and Git's index is warm."""
    scaffold = str(ROOT / "scaffold")

    def back(commit: str) -> list[list[str]]:
        return [["git", "reset", "--quiet", "--hard", commit], ["git", "status"]]

    def ours(*words: str, at: str = START) -> Case:
        return Case([scaffold, *words], folder=SCAFFOLD, prepare=back(at))

    return {
        "git status": Case(["git", "status"], folder=SCAFFOLD, prepare=back(START)),
        "scaffold --version": ours("--version"),
        "scaffold status": ours("status"),
        "scaffold upgrade --dry-run": ours("upgrade", "--dry-run"),
        "…, nothing to do": ours("upgrade", "--dry-run", "--to", "1.0.0"),
        "…, another answer, all 300 files change": ours("upgrade", "--dry-run", "-d", "queue=false"),
        "…, a file was moved": ours("upgrade", "--dry-run", at=MOVED),
        "scaffold upgrade": ours("upgrade"),
        "copier update": Case(
            [str(WORK / "venv/bin/copier"), "update", "--quiet", "--defaults"], folder=COPIER, prepare=back(START)
        ),
    }


def check_same_upgrade(all_cases: dict[str, Case]) -> None:
    """Runs both upgrades once, and compares what they made of the template's files."""
    for name in ("scaffold upgrade", "copier update"):
        case = all_cases[name]
        for command in [*case.prepare, case.command]:
            run(command, cwd=case.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = [
        {str(file.relative_to(project)): file.read_bytes() for file in project.glob("group-*/*.toml")}
        for project in (SCAFFOLD, COPIER)
    ]
    if made[0] != made[1]:
        sys.exit(f"error: the upgrades differ: compare {SCAFFOLD} and {COPIER}")
    changed = sum(b"limit-20 = 741" in content for content in made[0].values())
    if (len(made[0]), changed) != (MADE, CHANGED):
        sys.exit(f"error: {changed} of {len(made[0])} files changed, instead of {CHANGED} of {MADE}")


def measured(rounds: int) -> list[str]:
    """Measures; returns what to write about it."""
    write_projects()
    all_cases = cases()
    check_same_upgrade(all_cases)
    rounds = max(1, rounds // 3)
    seen = measure(all_cases, rounds)
    memory = {name: peak_memory(case) for name, case in all_cases.items()}
    plan = "scaffold upgrade --dry-run"
    lines = [
        f"A repository of {ALL:,} committed files, of which the template made {MADE}. Its next release changes {CHANGED}, of which",
        f"people edited {EDITED} in other lines. The templates are in a Git repository of their own, which is asked for its releases.",
        "The same repository is made with copier; that both upgrades give the same files is checked first. Before each run all is as",
        "it was, and Git's index is warm. `--dry-run` computes the plan and its patch; without it, the upgrade is also written and",
        "committed, by a Git that looks at all files for that. copier leaves it uncommitted.",
        "",
        row("what", "takes", "at most", ""),
        row("---", "---:", "---:", "---"),
        judged("`scaffold upgrade --dry-run`, against `git status`", ratio(seen, plan, "git status"), 3.0),
        judged("`scaffold upgrade`, against `copier update`", ratio(seen, "scaffold upgrade", "copier update"), 0.2),
        row("`scaffold upgrade`, against `git status`", f"{ratio(seen, 'scaffold upgrade', 'git status'):.1f} times", "", ""),
        row("processor time of `scaffold upgrade --dry-run`, against `git status`",
            f"{ratio(seen, plan, 'git status', 'cpu'):.1f} times", "", ""),
        "",
        f"Seconds of {rounds} rounds. The peak memory must stay below 400 MiB.",
        "",
        row(f"{ALL:,} files", "median", "fastest", "slowest", "processor time", "peak memory"),
        row("---", "---:", "---:", "---:", "---:", "---:"),
    ]
    for name, times in seen.items():
        lines.append(
            row(f"`{name}`" if name[0].isascii() else name, f"{median(times.wall):.3f}", f"{min(times.wall):.3f}",
                f"{max(times.wall):.3f}", f"{median(times.cpu):.3f}", f"{memory[name]} MiB")
        )
    return lines
