"""Our frozen data classes act as Python's own do, which they stand in for."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import field
from typing import Any

import pytest

from zhi_publish import frozen


class Shape:
    """What both decorators are given."""

    name: str
    sides: int = 4
    tags: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False)
    secret: str = field(default="x", repr=False)
    made: int = field(init=False, default=3)


class Ordered:
    """Fields that may be given by their place."""

    first: int
    second: int = 2


def both(cls: type, **options: bool) -> tuple[Any, Any]:
    """Return a class as ours and as Python's."""
    ours: Any = frozen.dataclass(**options)(type(cls.__name__, (), dict(cls.__dict__)))
    theirs: Any = dataclasses.dataclass(**options)(type(cls.__name__, (), dict(cls.__dict__)))
    assert ours.__init__ is not theirs.__init__
    return ours, theirs


SHAPES = both(Shape, frozen=True, slots=True, kw_only=True)


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """Python's, to be found by its name."""

    name: str
    size: int = 1


@frozen.dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """Ours, likewise."""

    name: str
    size: int = 1


@frozen.dataclass(frozen=True, slots=True, kw_only=True)
class Larger(Ours):
    """With a field of its own."""

    depth: int


@pytest.mark.parametrize(
    "ask",
    [
        lambda cls: repr(cls(name="a", tags=["b"])).rpartition(".")[2],
        lambda cls: cls(name="a") == cls(name="a", note="other"),
        lambda cls: cls(name="a") == cls(name="b"),
        lambda cls: cls(name="a").__eq__("a"),
        lambda cls: cls(name="a").tags is cls(name="a").tags,
        lambda cls: cls(name="a").made,
        lambda cls: [one.name for one in dataclasses.fields(cls)],
        lambda cls: dataclasses.asdict(cls(name="a")),
        lambda cls: dataclasses.astuple(dataclasses.replace(cls(name="a"), sides=3)),
        lambda cls: list(inspect.signature(cls.__init__).parameters),
        lambda cls: cls.__init__.__annotations__,
        lambda cls: (cls.__slots__, cls.__match_args__, cls.__doc__, hasattr(cls(name="a"), "__dict__")),
    ],
)
def test_acts_as_pythons_own(ask: Callable[[Any], object]) -> None:
    """The same question gets the same answer of both."""
    ours, theirs = (ask(cls) for cls in SHAPES)

    assert ours == theirs


@pytest.mark.parametrize(
    "wrong",
    [
        lambda cls: cls(),
        lambda cls: cls("a"),
        lambda cls: cls(name="a", unknown=1),
        lambda cls: cls(name="a", made=4),
        lambda cls: setattr(cls(name="a"), "name", "b"),
        lambda cls: delattr(cls(name="a"), "name"),
        lambda cls: hash(cls(name="a")),  # it holds a list
    ],
)
def test_refuses_as_pythons_own(wrong: Callable[[Any], object]) -> None:
    """The same mistake gets the same answer of both."""
    told = []
    for cls in SHAPES:
        with pytest.raises((TypeError, AttributeError)) as caught:
            wrong(cls)
        told.append((caught.type, str(caught.value)))

    assert told[0] == told[1]


def test_fields_may_be_given_by_place_where_python_lets_them() -> None:
    """Only ``kw_only`` asks for names."""
    for cls in both(Ordered, frozen=True, slots=True):
        assert cls(1) == cls(1, 2) == cls(second=2, first=1)
        assert hash(cls(1)) == hash((1, 2))


def test_is_kept_and_copied_whole() -> None:
    """A process may hand one to another; a kept copy is the same."""
    for one in (Ours(name="a"), Theirs(name="a"), Larger(name="a", depth=2)):
        assert copy.deepcopy(one) == copy.copy(one) == pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own


def test_a_family_compares_within_itself() -> None:
    """A larger one is no equal of the smaller one it is made from."""
    large = Larger(name="a", depth=1)

    assert large != Ours(name="a")
    assert [one.name for one in dataclasses.fields(large)] == ["name", "size", "depth"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        large.size = 2  # type: ignore[misc]


def test_own_methods_of_a_class_stay() -> None:
    """What a class says itself goes before what is made for it."""

    @frozen.dataclass(frozen=True, slots=True)
    class Quiet:
        """Says little."""

        word: str

        def __repr__(self) -> str:
            return "quiet"

        def __post_init__(self) -> None:
            object.__setattr__(self, "word", self.word.strip())

    assert repr(Quiet(" a ")) == "quiet"
    assert Quiet(" a ") == Quiet("a")
