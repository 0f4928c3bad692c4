from django.db.models import Field


class JSONField(Field):
    def __init__(self, verbose_name=None, name=None, encoder=None, **kwargs):
        super().__init__(verbose_name, name, **kwargs)
