"""The dashboard, as somebody uses it and as a test looks at it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.cloud.people import Person
from tests.widget.chat import AXE, SHOTS

# A cold function on a busy machine takes its time.
PATIENCE_MS = 30_000


class Dashboard:
    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.origin = origin
        self.broken: list[str] = []
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: self.broken.append(str(error)))

    def open(self, path: str = "/") -> None:
        self.page.goto(self.origin + path)

    def sign_in(self, person: Person, path: str = "/") -> None:
        """Goes to an address that asks who is there, and ends on it."""
        self.open(path)
        self.fill("Correo electrónico", person.email)
        self.field("Contraseña").fill(person.password)
        self.press("Iniciar sesión")
        self.arrived()

    def arrived(self, heading: str | None = None) -> None:
        """A page of the shell is there, with its content."""
        expect(self.page.locator("#main h1")).to_be_visible(timeout=PATIENCE_MS)
        if heading:
            expect(self.page.locator("#main h1")).to_have_text(heading, timeout=PATIENCE_MS)
        expect(self.page.locator("[aria-label=Cargando]")).to_have_count(0, timeout=PATIENCE_MS)

    def go(self, section: str) -> None:
        """By the navigation."""
        self.page.get_by_role("navigation").get_by_role("link", name=section, exact=True).first.click()
        self.arrived(section)

    def field(self, label: str) -> Locator:
        # Choices have a list of the same name beside them.
        return self.page.get_by_label(label, exact=True).and_(self.page.locator("input, textarea, select"))

    def fill(self, label: str, text: str) -> None:
        self.field(label).fill(text)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def says(self, text: str) -> None:
        """Somewhere on the page, notifications included."""
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=PATIENCE_MS)

    def shot(self, name: str) -> None:
        folder = SHOTS.parent / "admin"
        folder.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=folder / f"{name}.png", full_page=True)

    def violations(self) -> list[str]:
        """What axe finds: rule and the elements that break it."""
        # Through the protocol, as the page's own policy admits no script but its own.
        self.page.evaluate(AXE.read_text("utf-8"))
        found: list[dict[str, Any]] = self.page.evaluate("axe.run().then((result) => result.violations)")
        return [f"{each['id']}: {[node['html'][:200] for node in each['nodes']]}" for each in found]
