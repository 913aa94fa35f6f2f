"""What every clinic starts with: the treatments, each to be overridden in the file, and the plan's name."""

from __future__ import annotations

from typing import Any

STANDARD = "standard"

# Numbers and spacing are what clinics usually give; every value here can be overridden in the file.
BUILT_IN: dict[str, dict[str, Any]] = {
    "face": {"name": "Face", "interval_days": 14, "sessions": 4},
    "body": {"name": "Body", "interval_days": 14, "sessions": 6},
    "cellulite": {"name": "Cellulite", "interval_days": 14, "sessions": 8},
    "hair": {"name": "Hair", "interval_days": 21, "sessions": 6},
    "fat-dissolving": {"name": "Fat dissolving", "interval_days": 28, "sessions": 4},
}
