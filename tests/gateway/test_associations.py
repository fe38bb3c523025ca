"""The store of associations: order, files, and the shapes that go out."""

from __future__ import annotations

from pathlib import Path

from localcloud.associations import Association, AssociationStore


def association(name: str, merged: str = "m") -> Association:
    return Association(
        id=name,
        arn=f"arn:{name}",
        merged_api_id=merged,
        merged_api_arn=f"arn:{merged}",
        source_api_id=f"source-{name}",
        source_api_arn=f"arn:source-{name}",
    )


def test_a_merged_api_s_associations_keep_the_order_in_which_they_were_made() -> None:
    store = AssociationStore()
    for one in (association("b"), association("a"), association("x", merged="other")):
        store.add(one)
    assert [one.id for one in store.of_merged("m")] == ["b", "a"]
    assert [one.id for one in store.of_source("source-a")] == ["a"]


def test_what_is_stored_survives_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "state" / "associations.json"
    store = AssociationStore(file)
    one = association("a")
    store.add(one)
    one.status, one.snapshot = "MERGE_SUCCESS", {"sdl": "type Query { x: Int }"}
    store.save()
    store.add(association("b"))
    store.remove("b")
    assert AssociationStore(file).of_merged("m") == [one]


def test_removing_what_is_not_there_is_no_error() -> None:
    assert AssociationStore().remove("none") is None


def test_a_description_has_only_what_is_known() -> None:
    assert association("a").describe() == {
        "associationId": "a",
        "associationArn": "arn:a",
        "sourceApiId": "source-a",
        "sourceApiArn": "arn:source-a",
        "mergedApiId": "m",
        "mergedApiArn": "arn:m",
        "sourceApiAssociationConfig": {"mergeType": "MANUAL_MERGE"},
        "sourceApiAssociationStatus": "MERGE_SCHEDULED",
    }
