"""Small builds in the shape of the real ones."""

from pathlib import Path

FILES = {
    "landing": {
        **{f"{language}/index.html": f"<h1>{language}</h1>" for language in ("es", "en", "pt")},
        "es/privacidad.html": "<h1>Privacidad</h1>",
        "404.html": "<h1>404</h1>",
        "assets/page.1a2b3c4d.css": "h1 { margin: 0 }",
    },
    "admin": {
        "index.html": '<script type="module" src="/assets/app.1a2b3c4d.js"></script>',
        "assets/app.1a2b3c4d.js": "document.title = 'Admin'",
    },
    "widget": {
        "v1/chat-widget.js": "import('../v1.2.3/chat.js')",
        "v1.2.3/chat.js": "export default 1",
        "manage/index.html": '<script type="module" src="/manage/assets/index-1a2b3c4d.js"></script>',
        "manage/assets/index-1a2b3c4d.js": "document.title = 'Booking'",
    },
}


def build(folder: Path, *sites: str) -> dict[str, Path]:
    """Writes those sites' files below `folder`; the dist of each."""
    dists = {site: folder / site / "dist" for site in sites}
    for site, dist in dists.items():
        for name, text in FILES[site].items():
            file = dist / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return dists
