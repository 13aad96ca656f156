"""Prints the accessibility tree of the page that a browser shows, as an assistive technology gets it: JSON with
role, name, attributes and children of each node."""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi

KEPT = ("level", "xml-roles", "posinset", "setsize", "tag")


def node(one):
    attributes = one.get_attributes() or {}
    return {
        "role": one.get_role_name(),
        "name": one.get_name() or "",
        "is_focusable": one.get_state_set().contains(Atspi.StateType.FOCUSABLE),
        "attributes": {key: attributes[key] for key in KEPT if key in attributes},
        "children": children(one),
    }


def children(one):
    return [node(child) for child in kids(one)]


def kids(one):
    found = (one.get_child_at_index(index) for index in range(one.get_child_count()))
    return [child for child in found if child]


def page(one, depth=0):
    """The document with this title; a browser has others."""
    if one.get_role_name() == "document web" and (one.get_name() or "").startswith(sys.argv[1]):
        return one
    if depth > 20:
        return None
    return next((found for child in kids(one) if (found := page(child, depth + 1))), None)


found = page(Atspi.get_desktop(0))
json.dump(found and node(found), sys.stdout)
