from __future__ import annotations

from enum import IntEnum


class OutboxCategory(IntEnum):
    """What a change message tells the other silo."""

    USER_UPDATE = 0
    ORGANIZATION_UPDATE = 2
    ORGANIZATION_MEMBER_UPDATE = 3
    TEAM_UPDATE = 7
    ORGANIZATION_INTEGRATION_UPDATE = 8
    ORGANIZATION_MEMBER_TEAM_UPDATE = 11
    API_TOKEN_UPDATE = 32
    CODE_OWNERS_UPDATE = 41
