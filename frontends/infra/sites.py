"""The three sites: what each needs to know of the backend, and what it then answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from infra import admin, landing, widget
from infra.behaviour import Aws, Behaviour
from infra.target import Target


@dataclass(frozen=True)
class Site:
    """`needs` are keys of backend_values.NAMES, which `behaviour` is then given the values of."""

    needs: Sequence[str]
    behaviour: Callable[[Target, Mapping[str, str], Aws], Behaviour]


SITES: Mapping[str, Site] = {
    "landing": Site(landing.NEEDS, landing.landing),
    "admin": Site(admin.NEEDS, admin.admin),
    "widget": Site(widget.NEEDS, widget.widget),
}
