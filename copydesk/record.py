"""NamedTuple at a tenth of its price: some sixty of them are made before the first article is read.

`typing.NamedTuple` writes a function for each class as text and compiles it, and `typing` itself
takes longer to import than an article takes to read. What stands here behaves alike, but gives
ready-made functions the names of the fields. Type checkers see the original.
"""

import sys

TYPE_CHECKING = False  # what type checkers take for true, without importing `typing`

if TYPE_CHECKING or sys.version_info >= (3, 14):  # later, annotations are no plain mapping
    from typing import NamedTuple as NamedTuple
else:
    try:
        from _collections import _tuplegetter as getter
    except ImportError:
        from operator import itemgetter

        def getter(index, _documented):
            return property(itemgetter(index))

    new = tuple.__new__
    Function = type(lambda: None)

    # `__new__` by number of fields. Their arguments are renamed to the fields of each class.
    MAKERS = (
        lambda cls: new(cls, ()),
        lambda cls, a: new(cls, (a,)),
        lambda cls, a, b: new(cls, (a, b)),
        lambda cls, a, b, c: new(cls, (a, b, c)),
        lambda cls, a, b, c, d: new(cls, (a, b, c, d)),
        lambda cls, a, b, c, d, e: new(cls, (a, b, c, d, e)),
        lambda cls, a, b, c, d, e, f: new(cls, (a, b, c, d, e, f)),
        lambda cls, a, b, c, d, e, f, g: new(cls, (a, b, c, d, e, f, g)),
        lambda cls, a, b, c, d, e, f, g, h: new(cls, (a, b, c, d, e, f, g, h)),
        lambda cls, a, b, c, d, e, f, g, h, i: new(cls, (a, b, c, d, e, f, g, h, i)),
        lambda cls, a, b, c, d, e, f, g, h, i, j: new(cls, (a, b, c, d, e, f, g, h, i, j)),
    )
    GETTERS = [getter(index, "") for index in range(len(MAKERS) - 1)]

    def maker(name, fields, defaults):
        """A `__new__` that takes these fields."""
        if len(fields) < len(MAKERS):
            code = MAKERS[len(fields)].__code__
        else:  # rare: written and compiled, as `typing` does
            names = ", ".join(fields)
            code = eval(f"lambda cls, {names}: new(cls, ({names}))").__code__
        qualified = f"{name}.__new__"
        code = code.replace(co_name="__new__", co_qualname=qualified, co_varnames=("_cls", *fields))
        return Function(code, globals(), qualified, defaults)

    class Record(tuple):
        """What all records can do: the methods of `collections.namedtuple`."""

        __slots__ = ()

        @classmethod
        def _make(cls, iterable):
            made = new(cls, iterable)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            fields = ", ".join(f"{name}=%r" for name in self._fields)
            return f"{type(self).__name__}({fields % self})"

        def __getnewargs__(self):
            return tuple(self)

    class Maker(type):
        """Turns the body of a class below NamedTuple into a tuple with named fields."""

        def __new__(mcls, name, bases, body):
            if not bases:
                return super().__new__(mcls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name}: a field without a default follows one that has it")
            for index, field in enumerate(fields):
                body[field] = GETTERS[index] if index < len(GETTERS) else getter(index, "")
            body["__slots__"] = ()
            body["_fields"] = body["__match_args__"] = fields
            body["_field_defaults"] = defaults
            body["__new__"] = maker(name, fields, tuple(defaults.values()))
            return type(name, (Record,), body)

    class NamedTuple(metaclass=Maker):
        """The base that a class names to become a tuple with named fields."""
