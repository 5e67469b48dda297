"""The application: its routes, its guard, and the eye it keeps on what other processes write."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from hub.api import attachments, problems, routes, signing_in, single_sign_on, trails
from hub.api.doors import Doors
from hub.api.guard import Guard
from hub.api.rules import DESCRIPTION
from hub.api.signed import Admission, SignedOnly
from hub.api.watched import Watched
from hub.settle.centre import Centre
from hub.store.news import LOOK_EVERY_S, News
from hub.store.store import HubStore
from hub.upkeep.figures import Figures
from hub.upkeep.settings import Limits
from record.moments import Clock
from record.problems import Problem


def build_app(
    centre: Centre, store: HubStore, clock: Clock, figures: Figures, limits: Limits
) -> FastAPI:
    """The centre as an ASGI application."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        # More threads than connections would only wait, and hinder each other.
        current_default_thread_limiter().total_tokens = limits.threads
        turning = asyncio.create_task(_turn_round(figures))
        looking = asyncio.create_task(_look_out(centre.news, store))
        yield
        turning.cancel()
        looking.cancel()

    app = FastAPI(
        title="Wingbook centre",
        version="1",
        description="What a terminal may ask of the centre.",
        openapi_url=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    app.state.doors = Doors(centre, store, clock, figures, limits)
    app.include_router(routes.router)
    app.include_router(attachments.router)
    app.include_router(trails.router)
    app.include_router(signing_in.router)
    app.include_router(single_sign_on.router)
    app.add_middleware(SignedOnly, admission=Admission(store, clock))
    app.add_middleware(Guard)
    app.add_middleware(Watched, figures=figures, retry_after_s=limits.retry_after_s)
    app.add_exception_handler(Problem, problems.on_problem)
    app.add_exception_handler(RequestValidationError, problems.on_invalid)
    app.add_exception_handler(HTTPException, problems.on_http)
    app.add_exception_handler(ClientDisconnect, problems.on_hang_up)
    return app


async def _turn_round(figures: Figures) -> None:
    """Tell that the service turns round, however busy its threads are."""
    while True:
        figures.beat()
        await asyncio.sleep(LOOK_EVERY_S)


async def _look_out(news: News, store: HubStore) -> None:
    """See once a second what other processes have committed, while anybody waits for it.

    Also whether a newer program has changed the tables.
    """
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        try:
            await run_in_threadpool(store.look)
            await run_in_threadpool(news.look)
        except Problem:
            continue
