"""The widget on a page, as a visitor uses it and as a test looks at it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

AXE = Path(__file__).parents[2] / "frontends" / "node_modules" / "axe-core" / "axe.min.js"
SHOTS = Path(__file__).parents[2] / "test-results" / "widget"
# A cold function on a busy machine takes its time.
PATIENCE_MS = 30_000
BOOKED = ".card.CONFIRMED"


class Chat:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.launcher = page.locator(".launcher")
        self.panel = page.locator(".panel")
        self.field = page.locator(".composer textarea")
        self.log = page.locator("[role=log]")
        self.notice = page.locator(".notice[role=status]").last

    def open(self) -> None:
        self.launcher.click()
        self.settled()

    def settled(self) -> None:
        """The last answer is there: nothing is on its way, something can be answered."""
        expect(self.page.locator(".message.AGENT").first).to_be_visible(timeout=PATIENCE_MS)
        expect(self.page.locator(".typing")).to_have_count(0, timeout=PATIENCE_MS)

    def say(self, text: str) -> None:
        self.field.fill(text)
        self.field.press("Enter")
        self.answered()

    def tap(self, what: Locator | str) -> None:
        (self.page.locator(what) if isinstance(what, str) else what).first.click()
        self.answered()

    def answered(self) -> None:
        last = self.page.locator(".message").last
        expect(last).to_have_class("message AGENT", timeout=PATIENCE_MS)
        self.settled()

    def button(self, name: str) -> Locator:
        return self.page.locator(".choices").get_by_role("button", name=name)

    def identify(self, name: str, email: str) -> None:
        form = self.page.locator(".contact")
        if form.locator("[name=name]").count():
            form.locator("[name=name]").fill(name)
        form.locator("[name=email]").fill(email)
        self.tap(form.locator("button"))

    def book_by_taps(self, email: str, *, day: int) -> None:
        """A haircut with María, on the n-th free day, at its first hour."""
        self.tap(".ACTION button")
        self.tap(self.button("Corte de pelo"))
        self.tap(self.button("María Pérez"))
        self.tap(f".DAY button:enabled >> nth={day}")
        self.tap(".TIME button")
        self.identify("Eva Rojas", email)
        self.tap(".CONFIRM .main")
        expect(self.page.locator(BOOKED)).to_be_visible(timeout=PATIENCE_MS)

    def said(self) -> list[str]:
        return self.page.locator(".message.VISITOR .text").all_inner_texts()

    def events(self) -> list[list[Any]]:
        """What the page has heard, when it listens as `listening` makes it."""
        heard: list[list[Any]] = self.page.evaluate("window.heard")
        return heard

    def violations(self) -> list[str]:
        """What axe finds wrong with the page as it is now."""
        self.page.evaluate(AXE.read_text("utf-8"))
        found = self.page.evaluate("axe.run().then((result) => result.violations)")
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]

    def shot(self, name: str) -> None:
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.wait_for_timeout(350)
        self.page.screenshot(path=SHOTS / f"{name}.png")


LISTENING = """
  window.heard = [];
  window.ChatBooking = [(api) => {
    for (const event of ['ready', 'open', 'close', 'message:sent', 'message:received',
                         'booking:created', 'booking:changed', 'error'])
      api.on(event, (detail) => window.heard.push([event, detail]));
  }];
"""


def embed(
    cdn: str, key: str, lang: str = "es", *, head: str = "", body: str = "", attributes: str = ""
) -> str:
    """Somebody's page with the widget on it."""
    return f"""<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Salon</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">{head}</head>
      <body><header>Salon</header>
      <main><h1>Salon</h1><p>{"Lorem ipsum dolor sit amet. " * 60}</p>{body}</main>
      <script src="{cdn}/v1/chat-widget.js" data-key="{key}" {attributes} async></script></body></html>"""
