"""What MiniStack's CloudFormation is taught beside its own types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from localcloud.emulator.touch import Record, TouchPoint

_RESOURCE_HANDLERS = TouchPoint("services.cloudformation.provisioners", "_RESOURCE_HANDLERS")
_OBJECT = TouchPoint("services.s3", "_get_object_data")

TOUCH_POINTS = (_RESOURCE_HANDLERS, _OBJECT)


@dataclass(frozen=True)
class ResourceType:
    """A CloudFormation type that MiniStack lacks. Errors raised by a function fail the stack with their text.

    create: (logical id, properties, stack name) → (physical id, attributes);
    update: (physical id, old properties, new properties, stack name) → the same;
    delete: (physical id, properties) → None.
    """

    create: Callable[[str, Record, str], tuple[str, Record]]
    update: Callable[[str, Record, Record, str], tuple[str, Record]]
    delete: Callable[[str, Record], None]


def register_resource_type(name: str, resource: ResourceType) -> None:
    """Teach CloudFormation a resource type."""
    _RESOURCE_HANDLERS.get()[name] = {
        "create": resource.create, "update": resource.update, "delete": resource.delete,
    }  # fmt: skip


def prepare_properties(name: str, prepare: Callable[[Record], Record]) -> None:
    """Have MiniStack create resources of a type from the properties that `prepare` makes of theirs."""
    handlers = _RESOURCE_HANDLERS.get()
    create = handlers[name]["create"]

    def prepared(logical_id: str, props: Record, stack_name: str) -> tuple[str, Record]:
        return cast("tuple[str, Record]", create(logical_id, prepare(props), stack_name))

    handlers[name] = {**handlers[name], "create": prepared}


def complete_attributes(name: str, complete: Callable[[str, Record], Record]) -> None:
    """Have resources of a type tell what `complete` makes of their physical id and of what they told."""
    handlers = _RESOURCE_HANDLERS.get()

    def completed(make: Callable[..., tuple[str, Record]]) -> Callable[..., tuple[str, Record]]:
        def made(*arguments: Any) -> tuple[str, Record]:
            physical_id, attributes = make(*arguments)
            return physical_id, complete(physical_id, attributes)

        return made

    wrapped = {change: completed(handlers[name][change]) for change in ("create", "update")}
    handlers[name] = {**handlers[name], **wrapped}


def uploaded_text(address: str) -> str:
    """The text at `s3://bucket/key`, where `sam deploy` puts schemas and code; ValueError without one."""
    bucket, _, key = address.removeprefix("s3://").partition("/")
    content: bytes | None = _OBJECT.get()(bucket, key)
    if content is None:
        raise ValueError(f"there is no object {address}")
    return content.decode("utf-8")
