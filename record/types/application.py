"""Applications: what somebody in prison asks for in writing, and what became of it.

What was asked, and each answer, is written once. Whether an application is still open is its
status; whose it is to answer is told beside it, so that handing it on never undoes an answer.
"""

from record.field import Field, Group, Policy, RecordType
from record.kinds import code, date, moment, prose, ref, text

ASKED, ANSWERED, RETURNED, WITHDRAWN = "ASKED", "ANSWERED", "RETURNED", "WITHDRAWN"
"""Its status. Returned: it must be asked again in another way; withdrawn: they no longer ask."""
APPLICATION_LENGTH_MAX = 4000

APPLICATION = RecordType(
    "application",
    "Application",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("prison", code("prison"), Policy.ENTRY, "Prison", required=True),
        Field("kind", code("application_kind"), Policy.ENTRY, "About", required=True),
        Field("text", prose(APPLICATION_LENGTH_MAX), Policy.ENTRY, "What is asked", required=True),
        Field("asked_at", moment(), Policy.ENTRY, "Asked", required=True),
        Field("due_on", date(), Policy.ENTRY, "Answer due", required=True),
        Field("department", code("application_department"), Policy.LATEST, "Department"),
        Field("assignee_id", ref("staff"), Policy.LATEST, "Assigned to"),
        Field("status", code("application_status"), Policy.LATEST, "Status", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Taken by", True, names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
    groups=(Group("assigned", ("department", "assignee_id"), Policy.LATEST, "Assigned to"),),
)

APPLICATION_ANSWER = RecordType(
    "application_answer",
    "Answer to an application",
    (
        Field("person_id", ref("person"), Policy.ENTRY, "Person", required=True),
        Field("application_id", ref("application"), Policy.ENTRY, "Application", required=True),
        Field("result", code("application_status"), Policy.ENTRY, "Result", required=True),
        Field("text", prose(APPLICATION_LENGTH_MAX), Policy.ENTRY, "Answer", required=True),
        Field("staff_id", ref("staff"), Policy.ENTRY, "Author", required=True),
        Field("staff_name", text(80), Policy.ENTRY, "Answered by", True, names_author=True),
        Field("written_at", moment(), Policy.ENTRY, "Written", required=True),
    ),
)
"""Two members of staff may each have answered with no network: both answers stand, in order."""
