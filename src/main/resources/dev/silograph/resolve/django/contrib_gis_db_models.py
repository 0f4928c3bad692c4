from django.db.models import *
from django.db.models import Field


class BaseSpatialField(Field):
    def __init__(self, verbose_name=None, srid=4326, spatial_index=True, **kwargs):
        super().__init__(verbose_name, **kwargs)


class GeometryField(BaseSpatialField):
    def __init__(self, verbose_name=None, dim=2, geography=False, **kwargs):
        super().__init__(verbose_name, **kwargs)


class PointField(GeometryField):
    pass


class LineStringField(GeometryField):
    pass


class PolygonField(GeometryField):
    pass


class MultiPointField(GeometryField):
    pass


class MultiLineStringField(GeometryField):
    pass


class MultiPolygonField(GeometryField):
    pass


class GeometryCollectionField(GeometryField):
    pass


class RasterField(BaseSpatialField):
    pass
