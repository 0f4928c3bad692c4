from .base import SiloLimit, SiloMode

__all__ = ("SiloLimit", "SiloMode")
