"""Ids that are unique over all cells, so that the control silo may store them."""

from __future__ import annotations

from typing import TypeVar

ModelT = TypeVar("ModelT", bound=type)

_snowflake_models: set[str] = set()


def snowflake_id_model(model_class: ModelT) -> ModelT:
    _snowflake_models.add(f"{model_class.__module__}.{model_class.__name__}")
    return model_class


def uses_snowflake_id(model_class: type) -> bool:
    return f"{model_class.__module__}.{model_class.__name__}" in _snowflake_models
