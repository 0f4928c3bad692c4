# ArrayField.deconstruct() leaves the module's last part out; the other classes do not.
from django.contrib.postgres.fields.citext import *
from django.contrib.postgres.fields.hstore import *
from django.contrib.postgres.fields.jsonb import *
from django.contrib.postgres.fields.ranges import *
from django.db.models import Field


class ArrayField(Field):
    def __init__(self, base_field, size=None, **kwargs):
        super().__init__(**kwargs)
