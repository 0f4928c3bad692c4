from django.contrib.sessions.base_session import AbstractBaseSession


class Session(AbstractBaseSession):
    class Meta(AbstractBaseSession.Meta):
        db_table = "django_session"
