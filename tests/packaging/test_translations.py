from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path
from types import ModuleType

import pytest
from setup_scripts import load_script
from translation_files import Message, calls, messages, placeholders

LANGUAGES = ("es", "sv")
ENDINGS = ("…", ":", ".", "?")
MNEMONIC = re.compile(r"&(?=\w)(?!\w+;)")
RUN = "Run: python packaging/translate.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load_script("translate")


def file_of(script: ModuleType, language: str) -> Path:
    return Path(script.TRANSLATIONS / f"chartlight_{language}.ts")


def finished(script: ModuleType, language: str) -> list[Message]:
    return [each for each in messages(file_of(script, language)) if each.finished]


def keys(path: Path) -> set[tuple[str, str]]:
    return {(each.source, each.comment) for each in messages(path)}


def test_there_is_a_file_for_every_language(script: ModuleType) -> None:
    assert script.LANGUAGES == LANGUAGES
    assert sorted(path.name for path in script.TRANSLATIONS.iterdir()) == sorted(
        f"chartlight_{language}.{ending}" for language in LANGUAGES for ending in ("ts", "qm")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_know_every_text_of_the_code_and_nothing_else(
    script: ModuleType, language: str, tmp_path: Path
) -> None:
    committed = file_of(script, language)
    fresh = Path(shutil.copy(committed, tmp_path))
    script.collect([fresh])
    assert keys(committed) - keys(fresh) == set(), f"No longer in the code. {RUN}"
    assert keys(fresh) - keys(committed) == set(), f"New in the code. {RUN}"
    assert messages(fresh) == messages(committed), f"Something else has changed. {RUN}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_made_of_the_files(script: ModuleType, language: str, tmp_path: Path) -> None:
    committed = file_of(script, language)
    fresh = Path(shutil.copy(committed, tmp_path))
    script.release([fresh])
    assert fresh.with_suffix(".qm").read_bytes() == committed.with_suffix(".qm").read_bytes(), RUN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_one_form(script: ModuleType, language: str) -> None:
    assert [each.source for each in messages(file_of(script, language)) if not each.plain] == [], RUN


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_values_of_the_english_text(script: ModuleType, language: str) -> None:
    wrong = [each for each in finished(script, language) if placeholders(each.translation) != placeholders(each.source)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_begin_and_end_like_the_english_text(script: ModuleType, language: str) -> None:
    for each in finished(script, language):
        english, translated = each.source, each.translation
        assert _spaces(english) == _spaces(translated), each
        # A full stop in a name stands for an abbreviation.
        for ending in ENDINGS if each.comment != "specialty" else ():
            assert translated.endswith(ending) or not english.endswith(ending), each


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_a_letter_for_the_keyboard_where_the_english_text_has_one(
    script: ModuleType, language: str
) -> None:
    texts = finished(script, language)
    assert [each for each in texts if len(_letters(each.source)) != len(_letters(each.translation))] == []


def test_every_text_of_the_code_can_be_collected(script: ModuleType) -> None:
    known = keys(file_of(script, LANGUAGES[0]))
    for call in calls():
        text = call.node.args[0]
        if isinstance(text, ast.Constant):
            comment = call.comment
            assert comment is None or isinstance(comment, ast.Constant), f"{call.place}: the comment is no literal"
            key = (text.value, comment.value if isinstance(comment, ast.Constant) else "")
            assert key in known, f"{call.place}: {text.value!r} is not collected. {RUN}"
        else:
            assert call.name == "tr", f"{call.place}: what is marked must be a literal"
            assert _is_kept_text(text), f"{call.place}: {ast.unparse(text)} cannot be collected"


def test_no_text_is_translated_before_the_language_is_known() -> None:
    assert [call.place for call in calls() if call.name == "tr" and call.at_import] == []


def test_tr_is_always_called_by_its_name() -> None:
    assert [call.place for call in calls() if not isinstance(call.node.func, ast.Name)] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("tr('a')", [("tr", True)]),
        ("class A:\n    b = tr('a')", [("tr", True)]),
        ("def f(a=tr('a')):\n    return mark('b')", [("tr", True), ("mark", False)]),
        ("f = lambda a=mark('a'): tr('b')", [("mark", True), ("tr", False)]),
        ("class A:\n    def f(self):\n        return self.tr('a')", [("tr", False)]),
    ],
)
def test_the_calls_of_a_module_are_found(
    code: str, found: list[tuple[str, bool]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "module.py").write_text(code, encoding="utf-8")
    monkeypatch.setattr("translation_files.PARTS", (tmp_path,))
    assert [(call.name, call.at_import) for call in calls()] == found


def test_a_text_with_a_comment_and_values_keeps_its_translation(script: ModuleType) -> None:
    english = "<source>{count} open</source>\n        <comment>codes</comment>"
    form = '<translation type="unfinished">\n<numerusform></numerusform>\n</translation>'
    written = f'<message numerus="yes">\n        {english}\n        {form}\n    </message>'
    known = f"<message>\n        {english}\n        <translation>{{count}} abiertos</translation>\n    </message>"
    assert script.without_plural_forms(written, known) == known
    assert script.without_plural_forms(written, "") == known.replace(
        "<translation>{count} abiertos", '<translation type="unfinished">'
    )


def _spaces(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _letters(text: str) -> list[str]:
    return MNEMONIC.findall(text.replace("&&", ""))


def _is_kept_text(node: ast.expr) -> bool:
    """Whether a text was marked where it is defined: a name, a part of something, or one of two such."""
    if isinstance(node, ast.IfExp):
        return _is_kept_text(node.body) and _is_kept_text(node.orelse)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "mark"
    return isinstance(node, ast.Name | ast.Attribute | ast.Subscript)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(script: ModuleType, language: str) -> None:
    missing = [each.source for each in messages(file_of(script, language)) if not each.finished or not each.translation]
    assert missing == [], f"Translate them. {RUN}"
