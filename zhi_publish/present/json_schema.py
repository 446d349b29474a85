"""Pieces that the description of our data files is made of (JSON Schema)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Schema = dict[str, Any]

MONEY: Schema = {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}
RATIO: Schema = {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{4}$"}
NUMBER: Schema = {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}
ID: Schema = {"type": "string", "pattern": "^[a-z0-9-]+$"}
TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer", "minimum": 0}
YES_NO: Schema = {"type": "boolean"}


def ref(name: str) -> Schema:
    """Return a reference to a definition of the whole schema."""
    return {"$ref": f"#/$defs/{name}"}


def or_null(schema: Schema) -> Schema:
    """Return a schema that allows what does not exist."""
    return {"anyOf": [schema, {"type": "null"}]}


def object_of(description: str, fields: Mapping[str, Schema]) -> Schema:
    """Return the schema of an object that has all of these fields and no others."""
    return {
        "type": "object",
        "description": description,
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }


def by_id(schema: Schema, description: str) -> Schema:
    """Return the schema of an object by id."""
    return {
        "type": "object",
        "description": description,
        "propertyNames": ID,
        "additionalProperties": schema,
    }


def list_of(schema: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}
