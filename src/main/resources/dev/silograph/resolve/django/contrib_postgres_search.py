from django.db.models import Field


class SearchVectorField(Field):
    pass


class SearchQueryField(Field):
    pass
