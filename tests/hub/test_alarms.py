"""Alarms rest on figures that there are, and each is told in the page for who runs the centre."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from hub.service import Hub
from record.action import Outcome
from record.problems import kinds

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "installer/hub/alerts.yml").read_text("utf-8")
PAGE = (ROOT / "docs/running-the-hub.md").read_text("utf-8")
ALARMS = dict(re.findall(r"- alert: (\w+)\n +expr: (.+)\n", RULES))
_LISTED = r'\b{}=~?"([\w|]+)"'
WITHOUT_LABELS = {"up"}
OF_POSTGRESQL = {"wingbook_standby_lag_bytes"}


def test_each_alarm_is_told_and_nothing_else_is() -> None:
    assert RULES.count("- alert:") == len(ALARMS)
    assert list(ALARMS) == re.findall(r"^### (Wingbook\w+)$", PAGE, re.MULTILINE)


def test_an_alarm_wakes_somebody_just_where_the_page_says_so() -> None:
    rules = re.findall(r"- alert: (\w+)\n.*?severity: (\w+)", RULES, re.DOTALL)
    told = re.findall(r"^### (\w+)\n\n\*(\w+)\.\*", PAGE, re.MULTILINE)
    assert rules == [(name, severity.lower()) for name, severity in told]


def test_alarms_rest_on_figures_that_there_are(sqlite_hub: Hub, tmp_path: Path) -> None:
    sqlite_hub.figures.requests.labels("GET", "/v1/health", "200").inc()
    families = list(text_string_to_metric_families(sqlite_hub.figures.text().decode()))
    there = {family.name for family in families}
    there |= {sample.name for family in families for sample in family.samples}
    there |= {f"{name}{end}" for name in set(there) for end in ("_total", "_bucket")}
    for alarm, expression in ALARMS.items():
        named = set(re.findall(r"\b(?:wingbook|process)_\w+", expression))
        assert named - OF_POSTGRESQL - {"wingbook_backup_age_seconds"} <= there, alarm


@pytest.mark.parametrize(
    ("label", "known"),
    [("problem", set(kinds())), ("verdict", {outcome.value for outcome in Outcome})],
)
def test_alarms_name_problems_and_verdicts_that_there_are(label: str, known: set[str]) -> None:
    for alarm, expression in ALARMS.items():
        for listed in re.findall(_LISTED.format(label), expression):
            assert set(listed.split("|")) <= known, alarm
