from .apitokenreplica import ApiTokenReplica
from .tombstone import CellTombstone, ControlTombstone

__all__ = ("ApiTokenReplica", "CellTombstone", "ControlTombstone")
