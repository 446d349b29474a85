"""Python's own data classes, of which frozen ones are made in a third of the time.

For a frozen class ``dataclasses.dataclass`` writes the text of seven methods and has each compiled apart. A command
loads hundreds of classes, and that came to a third of a check of a whole publication. Here only ``__init__`` is
written for each class; comparing, showing and refusing changes are plain functions that know the names of the fields.

What comes out is a data class to ``fields``, ``replace``, ``is_dataclass``, ``copy`` and ``pickle``, and it acts as
one (``tests/test_frozen.py`` holds the two side by side). To a type checker it *is* Python's own. Whoever drops this
module only has to import ``dataclass`` from ``dataclasses`` again.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - it is asked for here
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """Return a class as a data class, as Python's own decorator does, with the same options."""
        if cls is None:
            return lambda cls: dataclass(cls, **options)
        if options in _ASKED:
            return _frozen(cls, kw_only="kw_only" in options)
        return dataclasses.dataclass(cls, **options)


_ASKED = ({"frozen": True, "slots": True}, {"frozen": True, "slots": True, "kw_only": True})
"""The options that are made here; all others are Python's."""


def _frozen(cls: type, *, kw_only: bool) -> type:
    made: Any = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
    known = fields(made)
    methods = {
        "__init__": _init(made, known),
        "__repr__": _repr([field.name for field in known if field.repr]),
        "__eq__": _eq(_values([field.name for field in known if field.compare])),
        "__hash__": _hash(
            _values([field.name for field in known if (field.compare if field.hash is None else field.hash)])
        ),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _state,
        "__setstate__": _restore,
    }
    for name, method in methods.items():
        if (
            name not in cls.__dict__ or cls.__dict__[name] is None
        ):  # a class with an ``__eq__`` has None for a hash
            setattr(made, name, method)
    return made  # type: ignore[no-any-return]


def _init(made: Any, known: Iterable[Field[Any]]) -> Callable[..., None]:
    """Return the one method that is written out: calling it is what most of a run consists of."""
    scope: dict[str, Any] = {"_set": object.__setattr__, "_unset": MISSING}
    ordered: list[str] = []
    by_name: list[str] = []
    lines: list[str] = []
    for field in known:
        name = field.name
        value, parameter = name, name
        if field.default_factory is not MISSING:
            scope[f"_make_{name}"] = field.default_factory
            value, parameter = f"_make_{name}() if {name} is _unset else {name}", f"{name}=_unset"
        elif field.default is not MISSING:
            scope[f"_default_{name}"] = field.default
            parameter = f"{name}=_default_{name}"
        if field.init:
            (by_name if field.kw_only else ordered).append(parameter)
        elif parameter != name:
            value = f"_make_{name}()" if field.default_factory is not MISSING else f"_default_{name}"
        else:
            continue
        lines.append(f" _set(self, {name!r}, {value})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    parameters = ", ".join(["self", *ordered, *(["*", *by_name] if by_name else ())])
    text = f"def __init__({parameters}):\n" + "\n".join(lines or [" pass"])
    exec(text, scope)  # noqa: S102 - names of fields, as they stand in the class; Python's own does the same
    init: Callable[..., None] = scope["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__module__ = made.__module__
    init.__annotations__ = {field.name: field.type for field in known if field.init} | {"return": None}
    return init


def _values(names: list[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what takes the values of fields, always in a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


def _repr(names: list[str]) -> Callable[[Any], str]:
    @recursive_repr()
    def __repr__(self: Any) -> str:  # noqa: N807 - what is shown in a traceback
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({shown})"

    return __repr__


def _eq(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any, object], bool]:
    def __eq__(self: Any, other: object) -> bool:  # noqa: N807 - likewise
        if type(other) is not type(self):
            return NotImplemented
        return values(self) == values(other)

    return __eq__


def _hash(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], int]:
    def __hash__(self: Any) -> int:  # noqa: N807 - likewise
        return hash(values(self))

    return __hash__


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    msg = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(msg)


def _refuse_to_delete(_self: object, name: str) -> None:
    msg = f"cannot delete field {name!r}"
    raise FrozenInstanceError(msg)


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
