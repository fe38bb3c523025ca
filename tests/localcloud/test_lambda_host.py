"""Programs of a Lambda layer, where functions are plain processes."""

import subprocess
import sys
from pathlib import Path

import pytest

from localcloud.emulator import LAMBDA_HOST

START = "import subprocess; subprocess.check_call(['/opt/tool/run', 'one', 'two'])"


def run(layers: Path, code: str = START) -> subprocess.CompletedProcess[str]:
    """A function's process, as MiniStack starts it."""
    environment = {"PYTHONPATH": str(LAMBDA_HOST), "_LAMBDA_LAYERS_DIRS": str(layers)}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, timeout=30
    )


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    """Unpacked as MiniStack does it, so without the right to be executed."""
    tool = tmp_path / "tool" / "run"
    tool.parent.mkdir()
    tool.write_text("#!/var/lang/bin/python\nimport sys\nprint(sys.argv[1:])\n", "utf-8")
    return tmp_path


def test_a_layers_script_runs_by_its_path_below_opt(layer: Path) -> None:
    assert run(layer).stdout == "['one', 'two']\n"


def test_a_program_that_no_layer_has_is_missing_as_ever(tmp_path: Path) -> None:
    assert "FileNotFoundError" in run(tmp_path).stderr


def test_other_programs_are_left_alone(layer: Path) -> None:
    code = "import subprocess; print(subprocess.run('echo $0', shell=True, capture_output=True).stdout)"
    assert "/opt" not in run(layer, code).stdout
    assert run(layer, code).returncode == 0
