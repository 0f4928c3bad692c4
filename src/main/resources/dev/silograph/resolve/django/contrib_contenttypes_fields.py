from django.db import models


class GenericForeignKey:
    pass


class GenericRelation(models.ForeignObject):
    pass
