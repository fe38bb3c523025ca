"""docs/cost.md says what the measured units come to."""

from bench import cost


def test_the_page_is_computed_from_the_units_that_were_measured() -> None:
    text = cost.PAGE.read_text("utf-8")
    assert text == cost.page(text), "run python -m bench.cost"
    assert cost.measured()["a new booking with a named provider"].writes >= 4


def test_the_page_tells_the_story_that_is_counted() -> None:
    text = " ".join(cost.PAGE.read_text("utf-8").split())
    words = {5: "five", 3: "three", 8: "eight", 10: "ten"}
    assert f"says {words[cost.TURNS]} things, {words[cost.TURNS_THAT_ASK]} of which" in text
    assert f"{words[cost.TURNS_THAT_OFFER]} with free days" in text
    assert f"looks at its week {words[cost.LOOKS]} times" in text
