"""Find the persons, organisations and places an article names, each with its fullest form.

A small trained network says where names stand and what they name; lists of what every reader of news knows correct
it. A surname, an acronym or a firm without its ending is linked to the full name wherever the article gives it.

>>> article = "Mayor Ana Ruiz spoke first. Ruiz, a former nurse, thanked the Harrow Fire Department."
>>> [(name.text, name.type, name.name) for name in find_names(article)]
[('Ana Ruiz', 'person', 'Ana Ruiz'), ('Ruiz', 'person', 'Ana Ruiz'), \
('Harrow Fire Department', 'organisation', 'Harrow Fire Department')]
"""

from newskit.names.find import find_names
from newskit.names.record import Name

__all__ = ["Name", "find_names"]
