"""What a tenant's own web server and the widget's CDN are on AWS: a page for each demo business, and the
widget with its config.json, as the local cloud serves them.
"""

from localcloud.demo.site import DEMO_PAGES, DemoSite

__all__ = ["DEMO_PAGES", "DemoSite"]
