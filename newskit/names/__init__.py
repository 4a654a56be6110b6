"""Find the people, organisations and places an article names."""

from newskit.names.find import Name, find_names

__all__ = ["Name", "find_names"]
