#!/usr/bin/env python3
"""Draw docs/check.svg: what `rapporteur check examples` really prints, shortened to a few of its findings.

    cargo build --release && python3 docs/picture.py target/release/rapporteur

Run from the project's folder. Needs nothing but Python 3.
"""
import html
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

# The findings that are shown, by draft and rule: the first of each. The rest is left out at the signs `⋮`.
SHOWN = [
    ("flood-warning.en.txt", "wrong-date"),
    ("flood-warning.en.txt", "reference-target"),
    ("mountains.zh.md", "unknown-number"),
    ("multilinguisme.fr.md", "paragraph-number"),
    ("road-safety.ru.txt", "wrong-year"),
]
COLUMNS = 100
CELL, LINE, MARGIN = 8.4, 19, 20

STYLE = """
  .back { fill: #ffffff; stroke: #d0d7de } .plain { fill: #1f2328 } .dim { fill: #57606a }
  .red { fill: #c4232d } .blue { fill: #0a58ca } .yellow { fill: #8a5a00 } .green { fill: #1a7f37 }
  @media (prefers-color-scheme: dark) {
    .back { fill: #0d1117; stroke: #30363d } .plain { fill: #e6edf3 } .dim { fill: #8b949e }
    .red { fill: #ff7b72 } .blue { fill: #79c0ff } .yellow { fill: #e3b341 } .green { fill: #7ee787 }
  }
  text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre }
  .bold { font-weight: 600 }
"""
COLOURS = {"91": "red", "31": "red", "94": "blue", "34": "blue", "93": "yellow", "33": "yellow", "92": "green", "32": "green", "96": "blue"}


def output(program):
    environment = {**os.environ, "CLICOLOR_FORCE": "1", "COLUMNS": str(COLUMNS)}
    environment.pop("NO_COLOR", None)
    done = subprocess.run([program, "check", "examples"], stdout=subprocess.PIPE, env=environment)
    if done.returncode != 1:
        sys.exit(f"check examples ended with {done.returncode}")
    return done.stdout.decode("utf-8")


def plain(text):
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def shorten(text):
    """The lines to be drawn."""
    *findings, summary = text.rstrip("\n").split("\n\n")
    lines, left_out = [], False
    wanted = list(SHOWN)
    for finding in findings:
        bare = plain(finding)
        key = next((k for k in wanted if f"examples/{k[0]}:" in bare and f"[{k[1]}]" in bare.split("\n")[0]), None)
        if key is None:
            left_out = True
            continue
        wanted.remove(key)
        lines += (["\x1b[2m⋮\x1b[0m"] if left_out else []) + finding.split("\n") + [""]
        left_out = False
    if wanted:
        sys.exit(f"no finding {wanted}: choose others")
    return lines + (["\x1b[2m⋮\x1b[0m", ""] if left_out else []) + [summary]


def width(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def draw(line, y):
    """One line: every word at its own column, so that marks stand below what they mark whatever the font."""
    out, column, classes = [], 0, ["plain"]
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        code = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if code:
            for number in code[1].split(";"):
                if number in ("", "0"):
                    classes = ["plain"]
                elif number == "1":
                    classes.append("bold")
                elif number == "2":
                    classes[0] = "dim"
                elif number in COLOURS:
                    classes[0] = COLOURS[number]
            continue
        for word in re.findall(r"\s+|\S+", part):
            if not word.isspace():
                places, at = [], column
                for character in word:
                    places.append(f"{MARGIN + at * CELL:.1f}")
                    at += width(character)
                x = " ".join(places)
                out.append(f'<text class="{" ".join(classes)}" x="{x}" y="{y}">{html.escape(word)}</text>')
            column += sum(map(width, word))
    return "".join(out)


def main(program):
    lines = ["\x1b[2m$\x1b[0m \x1b[1mrapporteur check examples\x1b[0m"] + shorten(output(program))
    w = round(2 * MARGIN + CELL * max(sum(map(width, plain(line))) for line in lines))
    h = 2 * MARGIN + LINE * len(lines)
    rows = "\n".join(filter(None, (draw(line, MARGIN + LINE * index + 14) for index, line in enumerate(lines))))
    title = "rapporteur check examples: findings in drafts in six languages"
    pathlib.Path("docs/check.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-label="{title}">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n"
        f'<rect class="back" x="0.5" y="0.5" width="{w - 1}" height="{h - 1}" rx="8"/>\n{rows}\n</svg>\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
