"""Packages with bytecode: read without a look at the sources, written by the runtime's own Python alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from chatbooking.deployment import bytecode

OURS = f"python{sys.version_info.major}.{sys.version_info.minor}"
TEMPLATE = """\
Parameters:
  Stage:
    Type: String
    Default: dev
  Runtime:
    Type: String
    AllowedValues:
    - python3.11
    Default: {runtime}
  Architecture:
    Type: String
    Default: arm64
"""


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """What `sam build` leaves: the template, and a folder for each package."""
    tmp_path /= "build"
    tmp_path.mkdir()
    (tmp_path / "template.yaml").write_text(TEMPLATE.format(runtime=OURS))
    package = tmp_path / "Function-Shared" / "shop"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "handler.py").write_text("def handler(event):\n    return event['price'] / event['people']\n")
    return tmp_path


def run(build: Path, program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-B", "-c", program],
        cwd=build / "Function-Shared",
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_function_starts_from_bytecode_alone(build: Path) -> None:
    assert bytecode.compile_packages(build) == 1
    # Not looked at: what stands there now would not compile.
    (build / "Function-Shared" / "shop" / "handler.py").write_text("def")
    ran = run(build, "from shop.handler import handler; print(handler({'price': 9, 'people': 3}))")
    assert (ran.stdout, ran.stderr) == ("3.0\n", "")


def test_the_same_sources_give_the_same_package_wherever_it_is_built(build: Path, tmp_path: Path) -> None:
    def bytes_of(build: Path) -> dict[str, bytes]:
        return {str(file.relative_to(build)): file.read_bytes() for file in build.rglob("*.pyc")}

    elsewhere = shutil.copytree(build, tmp_path / "elsewhere" / "build")
    bytecode.compile_packages(build)
    bytecode.compile_packages(elsewhere)
    assert len(bytes_of(elsewhere)) == 2
    assert bytes_of(elsewhere) == bytes_of(build)


def test_another_python_is_refused(build: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (build / "template.yaml").write_text(TEMPLATE.format(runtime="python2.7"))
    assert bytecode.main(["--build", str(build)]) == 1
    assert f"the functions run on python2.7, and this is {OURS}" in capsys.readouterr().err
    assert list(build.rglob("*.pyc")) == []
    assert bytecode.main(["--build", str(build), "--runtime", OURS]) == 0


def test_sources_that_do_not_compile_and_what_is_no_build_are_told(
    build: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (build / "Function-Shared" / "shop" / "handler.py").write_text("def")
    assert bytecode.main(["--build", str(build)]) == 1
    assert bytecode.main(["--build", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.count("No bytecode was added") == 2
