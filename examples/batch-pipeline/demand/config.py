"""Parameters of training."""

from pathlib import Path
from typing import Any

import yaml

PATH = Path(__file__).resolve().parent.parent / "conf" / "model.yaml"


def load_config(path: Path = PATH) -> dict[str, Any]:
    """The content of conf/model.yaml."""
    return yaml.safe_load(path.read_text())
