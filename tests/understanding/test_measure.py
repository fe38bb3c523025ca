from __future__ import annotations

from pathlib import Path

import pytest

from chatbooking.chat.understanding.measure import main
from tests.understanding.build import CORPUS


def test_the_last_line_is_the_accuracy(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(CORPUS / "dev.jsonl")]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "accuracy es=1.00 en=1.00 pt=1.00 all=1.00 (75/75)"


def test_a_miss_is_shown_in_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = (CORPUS / "dev.jsonl").read_text(encoding="utf-8").splitlines()[0].replace("17:00", "18:00")
    corpus = tmp_path / "one.jsonl"
    corpus.write_text(case, encoding="utf-8")
    main([str(corpus), "--catalogs", str(CORPUS / "catalogs.json")])
    out = capsys.readouterr().out
    assert "es-001" in out
    assert "18:00" in out
    assert out.splitlines()[-1] == "accuracy es=0.00 en=0.00 pt=0.00 all=0.00 (0/1)"
