"""The forms in which staff write: opened over any screen, never blocking it, never losing a word.

``open_form`` is the way in for the window; the page of a person opens the forms about one entry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from app.store.reads.adjudications import AwardLine
from app.store.reads.belongings import Belongings, ContainerLine, ItemLine
from app.store.reads.contacts import ContactLine, MarkerLine, VisitLine
from app.store.reads.needs import AdjustmentLine, PeepLine
from app.store.reads.person import (
    AlertLine,
    ApartLine,
    MergedLine,
    NoteLine,
    PersonHead,
    PhotographLine,
    PlanLine,
)
from app.store.reads.regime import AppointmentLine
from app.ui.context import Context, Form, Tone
from app.ui.forms.acct import ExcuseForm, ObserveForm, OpenAcctForm
from app.ui.forms.acct_plan import CareForm, CloseAcctForm, LevelForm, PlanForm, ReviewAcctForm
from app.ui.forms.alerts import OpenAlertForm, ReviewAlertForm
from app.ui.forms.apart import OpenApartForm, ReviewApartForm
from app.ui.forms.authority import WarrantForm
from app.ui.forms.award import ActivateAwardForm, QuashAwardForm
from app.ui.forms.belongings import CashForm, ItemForm, TakeInForm
from app.ui.forms.belongings_moved import ConfiscateForm, MoveContainerForm, PlaceForm, SealForm
from app.ui.forms.charge import LayChargeForm
from app.ui.forms.chooser import PersonChooser
from app.ui.forms.contacts import ContactForm, EndMarkerForm, MarkForm
from app.ui.forms.details import DetailsForm
from app.ui.forms.ending import EndAlertForm, EndApartForm
from app.ui.forms.form import PersonForm
from app.ui.forms.hearing import HearChargeForm
from app.ui.forms.hearing_corrected import CorrectHearingForm
from app.ui.forms.incentives import ReviewIncentivesForm
from app.ui.forms.key_work import KeyWorkerForm, KeyWorkForm
from app.ui.forms.leaving import DeathForm, DischargeForm, EscapeForm, RecaptureForm
from app.ui.forms.leaving_list import LeavingListForm
from app.ui.forms.move import MoveForm, SwapForm
from app.ui.forms.needs import (
    AdjustmentForm,
    EndAdjustmentForm,
    EndPeepForm,
    NeedsForm,
    PeepForm,
)
from app.ui.forms.note import AmendNoteForm, NoteForm
from app.ui.forms.outside import BringBackForm, DueBackForm, SendOutForm
from app.ui.forms.photograph import PhotographForm, WithdrawPhotographForm
from app.ui.forms.plan_leaving import PlanLeavingForm
from app.ui.forms.regime import (
    AllocateForm,
    BookForm,
    CancelAppointmentForm,
    EndAllocationForm,
)
from app.ui.forms.restrict import RestrictForm
from app.ui.forms.separate import SeparateForm
from app.ui.forms.sharing import AssessSharingForm
from app.ui.forms.subject import Subject
from app.ui.forms.transfers import ReceiveForm, RedirectForm, TransferForm
from app.ui.forms.visits import BookVisitForm, VisitOutcomeForm
from app.ui.labels import problem_words
from record.problems import Problem
from record.rules.custody import open_period
from record.rules.leaving import AT_LARGE, IN_TRANSIT

_FORMS: Mapping[Form, Callable[..., PersonForm]] = {
    Form.NOTE: NoteForm,
    Form.OPEN_ALERT: OpenAlertForm,
    Form.OPEN_ACCT: OpenAcctForm,
    Form.ASSESS_SHARING: AssessSharingForm,
    Form.OPEN_APART: OpenApartForm,
    Form.OBSERVE: ObserveForm,
    Form.MOVE: MoveForm,
    Form.SWAP: SwapForm,
    Form.PLAN_LEAVING: PlanLeavingForm,
    Form.SEND_OUT: SendOutForm,
    Form.BRING_BACK: BringBackForm,
    Form.DUE_BACK: DueBackForm,
    Form.LEAVING_LIST: LeavingListForm,
    Form.DISCHARGE: DischargeForm,
    Form.TRANSFER: TransferForm,
    Form.RECEIVE: ReceiveForm,
    Form.REDIRECT: RedirectForm,
    Form.ESCAPE: EscapeForm,
    Form.RECAPTURE: RecaptureForm,
    Form.DEATH: DeathForm,
    Form.DETAILS: DetailsForm,
    Form.PHOTOGRAPH: PhotographForm,
    Form.RESTRICT: RestrictForm,
    Form.INCENTIVES: ReviewIncentivesForm,
    Form.CHARGE: LayChargeForm,
    Form.HEARING: HearChargeForm,
    Form.CORRECT_HEARING: CorrectHearingForm,
    Form.ALLOCATE: AllocateForm,
    Form.END_ALLOCATION: EndAllocationForm,
    Form.BOOK: BookForm,
    Form.CONTACT: ContactForm,
    Form.VISIT: BookVisitForm,
    Form.WARRANT: WarrantForm,
    Form.TAKE_IN: TakeInForm,
    Form.CONFISCATE: ConfiscateForm,
    Form.CASH: CashForm,
    Form.NEEDS: NeedsForm,
    Form.PEEP: PeepForm,
    Form.KEY_WORK: KeyWorkForm,
    Form.KEY_WORKER: KeyWorkerForm,
}


def open_form(
    context: Context,
    form: Form,
    person_id: str | None,
    parent: QWidget | None = None,
    **prefill: str,
) -> QDialog | None:
    """Open a form about a person; without one, ask for whom first.

    ``prefill`` fills fields by their names (``text``, ``code``, ``location_id`` …). Gives the
    dialog that was opened, or None when the person is not on this terminal, which is told.
    """
    if person_id is None:
        chooser = PersonChooser(context, parent)
        chooser.person_chosen.connect(partial(_open_chosen, context, form, prefill))
        chooser.open()
        return chooser
    try:
        subject = Subject.find(context.replica, person_id)
    except Problem as problem:
        context.guide.tell(problem_words(problem), Tone.DANGER)
        return None
    form = _way_back(context, person_id) if form is Form.BRING_BACK else form
    return _show(_FORMS[form](context, subject, parent, **prefill))


def _way_back(context: Context, person_id: str) -> Form:
    """How somebody comes in: back, recaptured, or received from another prison."""
    prison = context.desk.prison
    period = open_period(person_id, context.replica, prison)
    if period is None:
        return Form.BRING_BACK
    if period["status"] == AT_LARGE:
        return Form.RECAPTURE
    comes = period["status"] == IN_TRANSIT and period["prison"] != prison
    return Form.RECEIVE if comes else Form.BRING_BACK


class PlanDeed(StrEnum):
    """What is done with an ACCT plan, each in a form."""

    REVIEW = "review"
    LEVEL = "level"
    CARE = "care"
    CLOSE = "close"


_PLAN_FORMS: Mapping[PlanDeed, type[PlanForm]] = {
    PlanDeed.REVIEW: ReviewAcctForm,
    PlanDeed.LEVEL: LevelForm,
    PlanDeed.CARE: CareForm,
    PlanDeed.CLOSE: CloseAcctForm,
}


def change_plan(
    context: Context,
    head: PersonHead,
    plan: PlanLine,
    deed: PlanDeed,
    parent: QWidget | None = None,
) -> QDialog:
    """Open the form that does this with an ACCT plan."""
    form: Callable[..., PlanForm] = _PLAN_FORMS[deed]
    return _show(form(context, Subject.of_head(head), plan, parent))


def excuse_observation(
    context: Context, head: PersonHead, parent: QWidget | None = None
) -> QDialog:
    """Open the form that says why an observation was not made."""
    return _show(ExcuseForm(context, Subject.of_head(head), parent))


def amend_note(
    context: Context, head: PersonHead, note: NoteLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that adds to a note."""
    return _show(AmendNoteForm(context, Subject.of_head(head), note, parent))


def review_alert(
    context: Context, head: PersonHead, alert: AlertLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that reviews an alert."""
    return _show(ReviewAlertForm(context, Subject.of_head(head), alert, parent))


def end_alert(
    context: Context, head: PersonHead, alert: AlertLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that ends an alert."""
    return _show(EndAlertForm(context, Subject.of_head(head), alert, parent))


def review_apart(
    context: Context, head: PersonHead, apart: ApartLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that looks at a non-association again."""
    return _show(ReviewApartForm(context, Subject.of_head(head), apart, parent))


def end_apart(
    context: Context, head: PersonHead, apart: ApartLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that ends a non-association."""
    return _show(EndApartForm(context, Subject.of_head(head), apart, parent))


def cancel_appointment(
    context: Context, head: PersonHead, line: AppointmentLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that cancels an appointment."""
    return _show(CancelAppointmentForm(context, Subject.of_head(head), line, parent))


def change_contact(
    context: Context, head: PersonHead, line: ContactLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that changes what is known of a contact."""
    return _show(ContactForm(context, Subject.of_head(head), parent, line))


def mark_contact(
    context: Context, head: PersonHead, line: ContactLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that says that a contact must not be in touch."""
    return _show(MarkForm(context, Subject.of_head(head), line, parent))


def end_marker(
    context: Context,
    head: PersonHead,
    line: ContactLine,
    marker: MarkerLine,
    parent: QWidget | None = None,
) -> QDialog:
    """Open the form that asks that a contact may be in touch again."""
    return _show(EndMarkerForm(context, Subject.of_head(head), line, marker, parent))


def record_visit(
    context: Context, head: PersonHead, visit: VisitLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that says what came of a visit."""
    return _show(VisitOutcomeForm(context, Subject.of_head(head), visit, parent))


def seal_container(
    context: Context, head: PersonHead, container: ContainerLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that puts another seal on a container."""
    return _show(SealForm(context, Subject.of_head(head), container, parent))


def move_container(
    context: Context, head: PersonHead, container: ContainerLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that puts a container somewhere else."""
    return _show(MoveContainerForm(context, Subject.of_head(head), container, parent))


def place_item(
    context: Context,
    head: PersonHead,
    owned: Belongings,
    item: ItemLine,
    parent: QWidget | None = None,
) -> QDialog:
    """Open the form that hands items out or puts them away, with this one ticked."""
    return _show(PlaceForm(context, Subject.of_head(head), owned, item, parent))


def change_item(
    context: Context, head: PersonHead, item: ItemLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that says better what an item is."""
    return _show(ItemForm(context, Subject.of_head(head), item, parent))


def end_peep(
    context: Context, head: PersonHead, plan: PeepLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that ends an evacuation plan."""
    return _show(EndPeepForm(context, Subject.of_head(head), plan, parent))


def adjust(
    context: Context,
    head: PersonHead,
    line: AdjustmentLine | None,
    parent: QWidget | None = None,
) -> QDialog:
    """Open the form that arranges an adjustment, or reviews this one."""
    return _show(AdjustmentForm(context, Subject.of_head(head), line, parent))


def end_adjustment(
    context: Context, head: PersonHead, line: AdjustmentLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that ends an adjustment."""
    return _show(EndAdjustmentForm(context, Subject.of_head(head), line, parent))


def withdraw_photograph(
    context: Context, head: PersonHead, photograph: PhotographLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that withdraws a photograph."""
    return _show(WithdrawPhotographForm(context, Subject.of_head(head), photograph, parent))


def separate(
    context: Context, head: PersonHead, merged: MergedLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that separates a merged record again."""
    return _show(SeparateForm(context, Subject.of_head(head), merged, parent))


def activate_award(
    context: Context, head: PersonHead, award: AwardLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that has a suspended award served."""
    return _show(ActivateAwardForm(context, Subject.of_head(head), award, parent))


def quash_award(
    context: Context, head: PersonHead, award: AwardLine, parent: QWidget | None = None
) -> QDialog:
    """Open the form that takes an award away."""
    return _show(QuashAwardForm(context, Subject.of_head(head), award, parent))


def _open_chosen(context: Context, form: Form, prefill: Mapping[str, str], person_id: str) -> None:
    """Ask the guide, who knows whether the person may be looked at."""
    context.guide.open_form(form, person_id, **prefill)


def _show(form: PersonForm) -> PersonForm:
    form.open()
    return form
