"""The three sites as CloudFront serves them: the same files, headers, caching, addresses and config.json.

What each of them answers is read from the very definitions that its stack is made of (frontends/infra).
"""

import sys

from localcloud.home import REPOSITORY

# The CDK app is a program of its own with a root of its own. Nothing that is imported here loads the CDK.
sys.path.append(str(REPOSITORY / "frontends"))

from localcloud.sites.places import origins, site_of
from localcloud.sites.serving import Sites

__all__ = ["Sites", "origins", "site_of"]
