"""Reads the translation files, and the calls of `tr` and `mark` in the code."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
PARTS = (ROOT / "app", ROOT / "core")


@dataclass(frozen=True, slots=True)
class Message:
    """A text of a translation file."""

    source: str
    comment: str
    translation: str
    finished: bool
    plain: bool


@dataclass(frozen=True, slots=True)
class Call:
    """A call of `tr` or `mark`."""

    file: Path
    node: ast.Call
    name: str
    at_import: bool

    @property
    def place(self) -> str:
        """Where it stands, for a failing test."""
        return f"{self.file.relative_to(ROOT)}:{self.node.lineno}"

    @property
    def comment(self) -> ast.expr | None:
        """Its comment."""
        return self.node.args[1] if len(self.node.args) > 1 else None


def messages(path: Path) -> list[Message]:
    """The texts of a translation file, in its order."""
    found = ElementTree.parse(path).getroot().iter("message")  # noqa: S314 - a file of this tree
    return [_message(each) for each in found]


def _message(element: ElementTree.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None
    return Message(
        source=element.findtext("source") or "",
        comment=element.findtext("comment") or "",
        translation=translation.text or "",
        finished=translation.get("type") is None,
        plain=element.get("numerus") is None and not len(translation),
    )


def placeholders(text: str) -> set[tuple[str, str]]:
    """The values of a text with their formats; that a number is filled up with zeros is the language's own matter."""
    found = {(name, spec or "") for _, name, spec, _ in string.Formatter().parse(text) if name is not None}
    return {(name, "" if spec == "02d" else spec) for name, spec in found}


def calls() -> Iterator[Call]:
    """Every call of `tr` and `mark` in the code, and whether it runs when its module is imported."""
    for file in sorted(path for part in PARTS for path in part.rglob("*.py")):
        yield from _calls(file, ast.parse(file.read_text(encoding="utf-8")), at_import=True)


def _calls(file: Path, node: ast.AST, *, at_import: bool) -> Iterator[Call]:
    if isinstance(node, ast.Call) and (name := _name(node.func)) in ("tr", "mark"):
        yield Call(file, node, name, at_import)
    inside = node.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) else []
    later = {id(each) for each in (inside if isinstance(inside, list) else [inside])}
    for child in ast.iter_child_nodes(node):
        yield from _calls(file, child, at_import=at_import and id(child) not in later)


def _name(function: ast.expr) -> str:
    """The name of a function; of attributes only `tr`, which Qt's own objects have."""
    if isinstance(function, ast.Name):
        return function.id
    return "tr" if isinstance(function, ast.Attribute) and function.attr == "tr" else ""
