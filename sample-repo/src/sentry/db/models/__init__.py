from .base import *  # NOQA
from .fields import *  # NOQA
