from django.db.models import BaseConstraint


class ExclusionConstraint(BaseConstraint):
    pass
