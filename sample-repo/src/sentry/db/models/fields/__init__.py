from .bounded import *  # NOQA
from .foreignkey import *  # NOQA
from .hybrid_cloud_foreign_key import *  # NOQA
from .onetoone import *  # NOQA
