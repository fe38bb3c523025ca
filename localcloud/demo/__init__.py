"""What a tenant's own web server is elsewhere: a page for each demo business, with the widget on it."""

from localcloud.demo.site import DEMO_PAGES, DemoSite

__all__ = ["DEMO_PAGES", "DemoSite"]
