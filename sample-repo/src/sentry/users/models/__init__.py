from .apitoken import ApiToken
from .user import StaffUser, User

__all__ = ("ApiToken", "StaffUser", "User")
