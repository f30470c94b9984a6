from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from setup_scripts import FOLDER, load_script


@pytest.fixture
def script() -> ModuleType:
    return load_script("environment")


@pytest.fixture
def project(script: ModuleType, tmp_path: Path) -> Any:
    """The environment of a project that needs nothing, its installation written down instead of carried out."""
    (tmp_path / "packaging").mkdir()
    (tmp_path / "pyproject.toml").write_text("a", "utf-8")
    (tmp_path / "packaging" / "constraints.txt").write_text("b", "utf-8")

    class Recorded(script.Environment):  # type: ignore[name-defined, misc]
        installs: list[list[str]]

        def _install(self, extras: list[str]) -> None:
            self.installs.append(extras)

    environment = Recorded(folder=tmp_path / ".venv", root=tmp_path)
    environment.installs = []
    return environment


def test_environment_is_made_once_and_works(project: Any) -> None:
    project.ensure()
    project.ensure()
    assert project.installs == [[]]
    program = "import sys, pip; print(sys.prefix)"
    made = subprocess.run([project.python, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert Path(made.stdout.strip()).samefile(project.folder)


def made(project: Any) -> Any:
    """`project` with an interpreter in place, so that no test but one waits for a real environment."""
    project.python.parent.mkdir(parents=True)
    project.python.symlink_to(sys.executable)
    project.ensure()
    return project


@pytest.mark.parametrize("file", ["pyproject.toml", "packaging/constraints.txt"])
def test_changed_requirements_ask_for_another_installation(project: Any, file: str) -> None:
    made(project)
    (project.root / file).write_text("changed", "utf-8")
    assert project.installed() is None
    project.ensure()
    assert len(project.installs) == 2
    assert project.installed() == set()


def test_extras_are_added_and_stay(project: Any) -> None:
    made(project)
    project.ensure(["dev", "codebook"])
    project.ensure()
    (project.root / "pyproject.toml").write_text("changed", "utf-8")
    project.ensure()
    assert project.installs == [[], ["codebook", "dev"], ["codebook", "dev"]]


def test_moved_project_is_installed_again(project: Any, script: ModuleType, tmp_path: Path) -> None:
    made(project)
    moved = tmp_path / "moved"
    moved.mkdir()
    for name in ("packaging", "pyproject.toml", ".venv"):
        (tmp_path / name).rename(moved / name)
    assert script.Environment(folder=moved / ".venv", root=moved).installed() is None


def test_broken_off_installation_is_begun_again(project: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made(project)
    (project.root / "pyproject.toml").write_text("changed", "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(project, "_install", lambda extras: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            project.ensure()
    assert project.installed() is None
    project.ensure()
    assert project.installed() == set()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"key": 1}', '"x"'])
def test_unreadable_stamp_counts_as_none(project: Any, content: str) -> None:
    made(project)
    (project.folder / "chartlight.json").write_text(content, "utf-8")
    assert project.installed() is None


def test_environment_whose_python_has_gone_is_not_fit(project: Any) -> None:
    made(project)
    project.python.unlink()
    project.python.symlink_to("/no/such/python")
    assert project.installed() is None


def test_folder_that_cannot_be_made_is_told_plainly(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    environment = script.Environment(folder=tmp_path / "file" / ".venv")
    with pytest.raises(script.SetupError, match="cannot be made"):
        environment.ensure()


@pytest.mark.parametrize(
    ("system", "nvidia", "cpu"), [("linux", False, True), ("linux", True, False), ("win32", False, False)]
)
def test_cpu_index_is_for_linux_without_nvidia(script: ModuleType, system: str, nvidia: bool, cpu: bool) -> None:
    assert script.wants_cpu_torch(system, nvidia=nvidia) is cpu


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ("", False),
        ("global.timeout='60'\n:env:.cert='x'", False),
        ("global.index-url='https://mirror.example/simple'", True),
        (":env:.find-links='wheels'", True),
        ("install.no-index='true'", True),
    ],
)
def test_own_package_sources_are_respected(script: ModuleType, settings: str, named: bool) -> None:
    assert script.names_a_source(settings) is named


def test_pins_cover_every_direct_requirement() -> None:
    import tomllib

    project = tomllib.loads((FOLDER.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [name for names in project["optional-dependencies"].values() for name in names]
    wanted = {plain(line.partition(">=")[0]) for line in [*project["dependencies"], *extras]}
    lines = (FOLDER / "constraints.txt").read_text("utf-8").splitlines()
    pinned = {plain(line.partition("==")[0]) for line in lines if not line.startswith("#")}
    assert wanted <= pinned
    assert "torch==2.13.0" in lines


def plain(name: str) -> str:
    return name.strip().lower().replace("_", "-")
