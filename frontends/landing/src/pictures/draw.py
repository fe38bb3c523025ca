"""Draws the pictures that are committed beside this file, from the built pages, in Chromium.

    npm run build -w landing && .venv/bin/python frontends/landing/src/pictures/draw.py

`<language>.png` is what a shared link shows, `touch-icon.png` the icon on a phone's home screen.
"""

from __future__ import annotations

import mimetypes
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Route, sync_playwright

HERE = Path(__file__).parent
DIST = HERE.parents[1] / "dist"
SITE = "http://landing.localhost"
# The hero alone, as a card.
CARD = """
  .masthead, .hour, .start, .try, .entry:not(.hero), .foot { display: none !important }
  *, *::before { animation: none !important }
  main { height: 630px; padding: 0 64px; overflow: hidden }
  main::before { left: 40px !important }
  .hero { padding: 44px 0 0 !important; grid-template-columns: minmax(0, 1fr) !important }
  .hero > .body { grid-column: 1 !important; grid-template-columns: 600px 1fr !important }
  .hero > .body { gap: 52px !important }
  h1 { font-size: 76px !important }
  .lead { font-size: 25px !important }
  .sheet figcaption { margin-left: -60px !important }
  .says:last-child { display: none }
"""


def draw(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 630}, color_scheme="light")
    page.route("**/*", built)
    for language in ("es", "en", "pt"):
        page.goto(f"{SITE}/{language}/index.html")
        page.add_style_tag(content=CARD)
        page.evaluate("document.fonts.ready")
        page.screenshot(path=HERE / f"{language}.png")
    icon = (HERE / "icon.svg").read_text("utf-8")
    page.set_viewport_size({"width": 180, "height": 180})
    page.set_content(f'<body style="margin:0;padding:22px;background:#fafbff">{icon}</body>')
    page.screenshot(path=HERE / "touch-icon.png")


def built(route: Route) -> None:
    """A file of the build; the page stands alone, without widget."""
    file = DIST / route.request.url.removeprefix(SITE).lstrip("/")
    if file.is_file():
        kind = mimetypes.guess_type(file.name)[0]
        route.fulfill(body=file.read_bytes(), content_type=kind)
    else:
        route.fulfill(json={})


if __name__ == "__main__":
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        draw(browser)
        browser.close()
