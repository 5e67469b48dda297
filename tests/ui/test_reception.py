"""The reception board by keyboard: expected, taken in from a line, did not come, will not be."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.desk.planning import Expected, expect, plan_leaving
from app.store.reads.tonight import State, tonight
from app.ui.forms.admit import AdmitForm
from app.ui.forms.plan import CancelPlanForm, ExpectForm
from app.ui.reception.screen import ReceptionScreen
from app.ui.window import Window
from tests.desk.prison import person
from tests.ui.wing import settle

pytestmark = pytest.mark.usefixtures("signed_in")
