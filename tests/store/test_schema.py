"""Moves of the replica's shape: nothing is lost on the way up or down, and a newer one is refused.

When the shape of the record changes, add a step beside the last one in ``app/store/migrations``;
the first test tells what it must do.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from app.store import schema, shape
from app.store.engine import open_engine, reading, writing
from app.store.replica import Replica
from app.store.tables import METADATA
from app.store.vault import FileVault
from record.problems import Problem
from tests.store.building import (
    KEY,
    a_note,
    a_replica,
    alert,
    an_edit,
    an_id,
    answer,
    page,
    person,
    record,
    take,
)

NOT_DECLARED = ("search_", "sqlite_", "outbox_before_move", "alembic_version")


def rows_in(path: Path) -> dict[str, int]:
    """How many rows each table holds, those of the search index apart."""
    engine = open_engine(path, KEY)
    with reading(engine) as connection:
        named = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        names = [name for name in named.scalars() if not name.startswith(NOT_DECLARED)]
        counts = {
            name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()
            for name in names
        }
    engine.dispose()
    return counts


def filled_tables(counts: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count}


def shape_of(path: Path) -> list[tuple[str, str]]:
    engine = open_engine(path, KEY)
    with reading(engine) as connection:
        found = connection.execute(
            text("SELECT name, sql FROM sqlite_master WHERE name <> 'outbox_before_move'")
        )
        shape = sorted((name, sql or "") for name, sql in found)
    engine.dispose()
    return shape


@pytest.fixture
def filled(tmp_path: Path) -> Replica:
    """A closed replica with rows, a waiting edit, a draft and a trail."""
    replica = a_replica(tmp_path / "home")
    take(replica, answer(page(0, 3, person("SMITH"), person("JONES"), alert("SMITH"))))
    smith = an_id("person", "SMITH")
    record(replica, "change_details", an_edit(replica, "person", smith, diet="HALAL"))
    record(replica, "add_note", a_note("SMITH", "Fine."))
    with replica.write() as writing_:
        writing_.save_draft("officer", "note", "Half")
        writing_.audit(at="2026-11-24T09:00:00.000Z", staff_id="officer", deed="find")
    replica.close()
    return replica


def test_the_last_step_gives_the_shape_that_the_tables_declare(replica: Replica) -> None:
    with replica.read() as reading_:
        context = MigrationContext.configure(
            reading_.connection,
            opts={
                "include_name": lambda name, kind, _: (
                    kind != "table"
                    or name in METADATA.tables
                    or not (name or "").startswith(NOT_DECLARED)
                )
            },
        )
        assert compare_metadata(context, METADATA) == []


def test_down_and_up_again_keeps_every_row(filled: Replica) -> None:
    path = filled.home.replica_path
    rows, shape = rows_in(path), shape_of(path)
    schema.move(path, KEY, "0001")
    assert filled_tables(rows_in(path)) == filled_tables(rows)
    assert shape_of(path) != shape
    again = Replica.open(filled.home, FileVault(filled.home.path))
    try:
        assert rows_in(path) == rows | {"cursor": 0, "stream_person": 0}  # all is read anew
        assert shape_of(path) == shape
        assert [a.number for a in again.next_batch(9, 9_999)] == [1, 2]
    finally:
        again.close()


def test_all_the_way_down_leaves_nothing_of_ours(filled: Replica) -> None:
    schema.move(filled.home.replica_path, KEY, "base")
    assert rows_in(filled.home.replica_path) == {}


def test_the_outbox_is_copied_before_a_move(filled: Replica) -> None:
    path = filled.home.replica_path
    schema.move(path, KEY, "0001")
    engine = open_engine(path, KEY)
    with reading(engine) as connection:
        kept = connection.execute(text("SELECT number, body FROM outbox_before_move")).all()
        assert kept == connection.execute(text("SELECT number, body FROM outbox")).all()
        assert len(kept) == 2
    engine.dispose()


def test_a_replica_of_a_newer_program_is_refused_and_left_alone(filled: Replica) -> None:
    path = filled.home.replica_path
    engine = open_engine(path, KEY)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = path.read_bytes()
    with pytest.raises(Problem) as caught:
        Replica.open(filled.home, FileVault(filled.home.path))
    assert caught.value.name == "replica_newer"
    assert path.read_bytes() == before


LATER_STEP = '''
"""A step that alters tables which others point at, and then perhaps fails."""
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{newest}"

def upgrade():
    with op.batch_alter_table("outbox") as table:
        table.add_column(sa.Column("colour", sa.String(9)))
        table.drop_index("ix_outbox_state")
    with op.batch_alter_table("case_note") as table:
        table.alter_column("sub_kind", type_=sa.String(48))
    {then}

def downgrade():
    with op.batch_alter_table("outbox") as table:
        table.drop_column("colour")
        table.create_index("ix_outbox_state", ["state"])
    with op.batch_alter_table("case_note") as table:
        table.alter_column("sub_kind", type_=sa.String(24))
'''


@pytest.mark.parametrize("fails", [False, True])
def test_a_step_that_remakes_tables_is_whole_or_nothing(
    filled: Replica, tmp_path: Path, fails: bool
) -> None:
    (tmp_path / "steps").mkdir()
    then = "raise ValueError('broken off')" if fails else "pass"
    newest = shape.newest()
    step = LATER_STEP.format(then=then, newest=newest, revision=f"{int(newest) + 1:04d}")
    (tmp_path / "steps" / "v9999_later.py").write_text(step)
    config = schema.configuration()
    own = Path(schema.__file__).with_name("migrations") / "versions"
    config.set_main_option("version_locations", f"{own}\n{tmp_path / 'steps'}")
    path = filled.home.replica_path
    rows, shaped = rows_in(path), shape_of(path)
    if fails:
        with pytest.raises(ValueError, match="broken off"):
            schema.move(path, KEY, config=config)
        assert shape_of(path) == shaped
    else:
        schema.move(path, KEY, config=config)
        assert rows_in(path) == rows
        schema.move(path, KEY, newest, config=config)
    assert rows_in(path) == rows


def test_the_shape_of_now_is_told_as_alembic_tells_it() -> None:
    script = ScriptDirectory.from_config(schema.configuration())
    assert shape.newest() == script.get_current_head()
