"""How several source schemas become one, by AppSync's rules.

- Fields of same-named object types unite; the same field must have the same type and arguments everywhere.
- Interfaces, unions, enums, inputs and scalars may be repeated only as equal copies.
- `@canonical` wins over other copies, `@hidden` is left out, `@renamed(to:)` gets another name.
- A field may have a resolver in one source only; a variable of the environment may be in one source only.
- A source's primary mode must be a mode of the merged API. Where it is not the merged API's primary mode,
  the source's undirected fields get the directive of theirs.
"""

from localcloud.gateway.merge.combine import MergedSchema, merge
from localcloud.gateway.merge.source import MergeConflict, Source

__all__ = ["MergeConflict", "MergedSchema", "Source", "merge"]
