"""What a visitor loads: the widget's files, gzipped, against their budgets."""

import json
import subprocess
from pathlib import Path

from bench import report

FRONTENDS = Path(__file__).parent.parent / "frontends"


def run() -> None:
    subprocess.run(["npm", "run", "--silent", "build", "-w", "widget"], cwd=FRONTENDS, check=True)
    # It ends with 1 over a budget; here the figures are shown, whatever they are.
    measured = subprocess.run(
        ["node", "widget/size.mjs", "--json"], cwd=FRONTENDS, check=False, capture_output=True, text=True
    )
    report.table(
        "Widget (gzip, one language)",
        [
            report.Row(
                row["what"],
                f"{row['bytes']:,} bytes",
                f"{row['bytes'] / row['budget']:.2f}",
                f"{row['budget']:,} bytes",
            )
            for row in json.loads(measured.stdout)["rows"]
        ],
    )


if __name__ == "__main__":
    run()
