from __future__ import annotations

from typing import Any

from sentry.db.models import Model
from sentry.hybridcloud.outbox.category import OutboxCategory


class CellOutboxProducingModel(Model):
    """Saves an outbox message in the transaction of each save, update and delete."""

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        self.outbox_for_update()
        return super().delete(*args, **kwargs)

    def outbox_for_update(self) -> Any:
        raise NotImplementedError


class ReplicatedCellModel(CellOutboxProducingModel):
    category: OutboxCategory

    class Meta:
        abstract = True

    def outbox_for_update(self) -> Any:
        return (self.category, self.pk)


class ControlOutboxProducingModel(Model):
    """As above, with one message for each cell that has to know."""

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        self.outboxes_for_update()
        return super().delete(*args, **kwargs)

    def outboxes_for_update(self) -> list[Any]:
        raise NotImplementedError


class ReplicatedControlModel(ControlOutboxProducingModel):
    category: OutboxCategory

    class Meta:
        abstract = True

    def outboxes_for_update(self) -> list[Any]:
        return [(self.category, self.pk)]
