from django.db.models import CharField, EmailField, Field, TextField


class ArrayField(Field):
    def __init__(self, base_field, size=None, **kwargs):
        super().__init__(**kwargs)


class HStoreField(Field):
    pass


class JSONField(Field):
    def __init__(self, verbose_name=None, name=None, encoder=None, **kwargs):
        super().__init__(verbose_name, name, **kwargs)


class CICharField(CharField):
    pass


class CIEmailField(EmailField):
    pass


class CITextField(TextField):
    pass


class RangeField(Field):
    pass


class IntegerRangeField(RangeField):
    pass


class BigIntegerRangeField(RangeField):
    pass


class DecimalRangeField(RangeField):
    pass


class DateTimeRangeField(RangeField):
    pass


class DateRangeField(RangeField):
    pass
