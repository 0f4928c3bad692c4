from django.db.models import Field


class HStoreField(Field):
    pass
