from sentry.integrations.models import *  # NOQA
from sentry.users.models import *  # NOQA

from .activity import *  # NOQA
from .dashboard import *  # NOQA
from .group import *  # NOQA
from .organization import *  # NOQA
from .organizationmember import *  # NOQA
from .project import *  # NOQA
from .projectcodeowners import *  # NOQA
from .relayusage import *  # NOQA
from .release import *  # NOQA
from .repository import *  # NOQA
from .team import *  # NOQA
