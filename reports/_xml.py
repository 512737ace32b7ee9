"""XML from strings: attributes and text that no article can break out of."""

from copydesk.visible import visible

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


def text(value: str) -> str:
    """Text for an element or an attribute; what XML 1.0 cannot hold is shown as an escape."""
    for char, entity in _ENTITIES.items():
        value = value.replace(char, entity)
    return value


def attributes(**values: str | int) -> str:
    """Attributes with a space before each, in the order given."""
    return "".join(f' {name}="{text(visible(str(value)))}"' for name, value in values.items())
