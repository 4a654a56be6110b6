"""Find the people, organisations and places an article names."""

from newskit.names.find import find_names
from newskit.names.record import Name

__all__ = ["Name", "find_names"]
