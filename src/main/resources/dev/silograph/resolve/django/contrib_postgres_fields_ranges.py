from django.db.models import Field


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
