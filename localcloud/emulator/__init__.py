"""Everything we use of MiniStack, the AWS emulator that runs in this process.

Half of it is private surface, so each module that touches it lists the names (`TOUCH_POINTS`) and a test
checks each of them: an upgrade of MiniStack that moves one fails there. MiniStack reads its environment when
it is imported, therefore `configure` comes first and every import of it is lazy.
"""

from localcloud.emulator import cloudformation, definitions, hosting, identities, services
from localcloud.emulator.cloudformation import (
    ResourceType,
    complete_attributes,
    prepare_properties,
    register_resource_type,
    uploaded_text,
)
from localcloud.emulator.definitions import StoredApi, attach_web_acl, detach_web_acl, find_api
from localcloud.emulator.hosting import (
    application,
    begin_streams_anew,
    count_as_tls,
    hurry_functions,
    scope,
)
from localcloud.emulator.services import EmulatorCloud, run_cloudfront_function
from localcloud.emulator.settings import (
    LAMBDA_HOST,
    EmulatorAlreadyImported,
    EmulatorSettings,
    configure,
    state_file,
)
from localcloud.emulator.touch import ASGIApp, Receive, Record, Scope, Send, TouchPoint

TOUCH_POINTS: tuple[TouchPoint, ...] = (
    *hosting.TOUCH_POINTS, *cloudformation.TOUCH_POINTS, *definitions.TOUCH_POINTS, *services.TOUCH_POINTS,
    *identities.TOUCH_POINTS,
)  # fmt: skip

__all__ = [
    "LAMBDA_HOST", "TOUCH_POINTS", "ASGIApp", "EmulatorAlreadyImported", "EmulatorCloud", "EmulatorSettings",
    "Receive", "Record", "ResourceType", "Scope", "Send", "StoredApi", "TouchPoint", "application",
    "attach_web_acl", "begin_streams_anew", "complete_attributes", "configure", "count_as_tls",
    "detach_web_acl", "find_api", "hurry_functions",
    "prepare_properties", "register_resource_type", "run_cloudfront_function", "scope",
    "state_file", "uploaded_text",
]  # fmt: skip
