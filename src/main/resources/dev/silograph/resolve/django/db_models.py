# What Django's own model, field, index and constraint classes do with their arguments, as far as
# a schema shows it. Follows https://docs.djangoproject.com/en/stable/ref/models/ and is run
# symbolically, never by Python. Names that are not here are taken to exist.


class NOT_PROVIDED:
    pass


class Model:
    pass


def CASCADE():
    pass


def PROTECT():
    pass


def RESTRICT():
    pass


def SET_NULL():
    pass


def SET_DEFAULT():
    pass


def DO_NOTHING():
    pass


def DB_CASCADE():
    pass


def DB_SET_NULL():
    pass


def DB_SET_DEFAULT():
    pass


class Field:
    def __init__(
        self,
        verbose_name=None,
        name=None,
        primary_key=False,
        max_length=None,
        unique=False,
        blank=False,
        null=False,
        db_index=False,
        rel=None,
        default=NOT_PROVIDED,
        editable=True,
        serialize=True,
        unique_for_date=None,
        unique_for_month=None,
        unique_for_year=None,
        choices=None,
        help_text="",
        db_column=None,
        db_tablespace=None,
        auto_created=False,
        validators=(),
        error_messages=None,
        db_comment=None,
        db_default=NOT_PROVIDED,
        **others
    ):
        self.name = name
        self.primary_key = primary_key
        self.max_length = max_length
        self._unique = unique
        self.null = null
        self.db_index = db_index
        self.default = default
        self.db_column = db_column
        self.db_default = db_default


class BooleanField(Field):
    pass


class CharField(Field):
    pass


class TextField(Field):
    pass


class CommaSeparatedIntegerField(CharField):
    pass


class DateField(Field):
    def __init__(self, verbose_name=None, name=None, auto_now=False, auto_now_add=False, **kwargs):
        super().__init__(verbose_name, name, **kwargs)


class DateTimeField(DateField):
    pass


class TimeField(Field):
    def __init__(self, verbose_name=None, name=None, auto_now=False, auto_now_add=False, **kwargs):
        super().__init__(verbose_name, name, **kwargs)


class DecimalField(Field):
    def __init__(
        self, verbose_name=None, name=None, max_digits=None, decimal_places=None, **kwargs
    ):
        super().__init__(verbose_name, name, **kwargs)


class DurationField(Field):
    pass


class EmailField(CharField):
    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 254)
        super().__init__(*args, **kwargs)


class FilePathField(Field):
    def __init__(
        self,
        verbose_name=None,
        name=None,
        path="",
        match=None,
        recursive=False,
        allow_files=True,
        allow_folders=False,
        **kwargs
    ):
        kwargs.setdefault("max_length", 100)
        super().__init__(verbose_name, name, **kwargs)


class FloatField(Field):
    pass


class IntegerField(Field):
    pass


class BigIntegerField(IntegerField):
    pass


class SmallIntegerField(IntegerField):
    pass


class PositiveBigIntegerField(BigIntegerField):
    pass


class PositiveIntegerField(IntegerField):
    pass


class PositiveSmallIntegerField(SmallIntegerField):
    pass


class OrderWrt(IntegerField):
    pass


class AutoField(IntegerField):
    pass


class BigAutoField(BigIntegerField):
    pass


class SmallAutoField(SmallIntegerField):
    pass


class IPAddressField(Field):
    def __init__(self, *args, **kwargs):
        kwargs["max_length"] = 15
        super().__init__(*args, **kwargs)


class GenericIPAddressField(Field):
    def __init__(
        self, verbose_name=None, name=None, protocol="both", unpack_ipv4=False, *args, **kwargs
    ):
        kwargs["max_length"] = 39
        super().__init__(verbose_name, name, *args, **kwargs)


class NullBooleanField(BooleanField):
    def __init__(self, *args, **kwargs):
        kwargs["null"] = True
        super().__init__(*args, **kwargs)


class SlugField(CharField):
    def __init__(self, *args, max_length=50, db_index=True, allow_unicode=False, **kwargs):
        super().__init__(*args, max_length=max_length, db_index=db_index, **kwargs)


class URLField(CharField):
    def __init__(self, verbose_name=None, name=None, **kwargs):
        kwargs.setdefault("max_length", 200)
        super().__init__(verbose_name, name, **kwargs)


class BinaryField(Field):
    pass


class UUIDField(Field):
    def __init__(self, verbose_name=None, **kwargs):
        kwargs["max_length"] = 32
        super().__init__(verbose_name, **kwargs)


class FileField(Field):
    def __init__(self, verbose_name=None, name=None, upload_to="", storage=None, **kwargs):
        kwargs.setdefault("max_length", 100)
        super().__init__(verbose_name, name, **kwargs)


class ImageField(FileField):
    def __init__(
        self, verbose_name=None, name=None, width_field=None, height_field=None, **kwargs
    ):
        super().__init__(verbose_name, name, **kwargs)


class JSONField(Field):
    def __init__(self, verbose_name=None, name=None, encoder=None, decoder=None, **kwargs):
        super().__init__(verbose_name, name, **kwargs)


class GeneratedField(Field):
    def __init__(self, *, expression=None, output_field=None, db_persist=None, **kwargs):
        super().__init__(**kwargs)


class CompositePrimaryKey(Field):
    def __init__(self, *args, **kwargs):
        kwargs["primary_key"] = True
        super().__init__(**kwargs)


class ForeignObject(Field):
    def __init__(
        self,
        to,
        on_delete=None,
        from_fields=(),
        to_fields=(),
        rel=None,
        related_name=None,
        related_query_name=None,
        limit_choices_to=None,
        parent_link=False,
        swappable=True,
        **kwargs
    ):
        self.to = to
        self.on_delete = on_delete
        self.related_name = related_name
        self.parent_link = parent_link
        self.to_fields = to_fields
        super().__init__(**kwargs)


class ForeignKey(ForeignObject):
    def __init__(
        self,
        to,
        on_delete=None,
        related_name=None,
        related_query_name=None,
        limit_choices_to=None,
        parent_link=False,
        to_field=None,
        db_constraint=True,
        **kwargs
    ):
        kwargs.setdefault("db_index", True)
        self.db_constraint = db_constraint
        super().__init__(
            to, on_delete, related_name=related_name, parent_link=parent_link, **kwargs
        )


class OneToOneField(ForeignKey):
    def __init__(self, to, on_delete=None, to_field=None, **kwargs):
        kwargs["unique"] = True
        super().__init__(to, on_delete, to_field=to_field, **kwargs)


class ManyToManyField(Field):
    def __init__(
        self,
        to,
        related_name=None,
        related_query_name=None,
        limit_choices_to=None,
        symmetrical=None,
        through=None,
        through_fields=None,
        db_constraint=True,
        db_table=None,
        swappable=True,
        **kwargs
    ):
        self.to = to
        self.related_name = related_name
        self.through = through
        self.db_constraint = db_constraint
        self.db_table = db_table
        super().__init__(**kwargs)


class Index:
    suffix = "idx"

    def __init__(
        self,
        *expressions,
        fields=(),
        name=None,
        db_tablespace=None,
        opclasses=(),
        condition=None,
        include=None
    ):
        self.expressions = expressions
        self.fields = fields
        self.name = name
        self.condition = condition


class BaseConstraint:
    def __init__(self, *args, name=None, **kwargs):
        self.name = name


class CheckConstraint(BaseConstraint):
    pass


class UniqueConstraint(BaseConstraint):
    def __init__(
        self,
        *expressions,
        fields=(),
        name=None,
        condition=None,
        deferrable=None,
        include=None,
        opclasses=(),
        nulls_distinct=None,
        **kwargs
    ):
        self.expressions = expressions
        self.fields = fields
        self.condition = condition
        super().__init__(name=name)
