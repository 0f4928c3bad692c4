from django.db.models import CharField, EmailField, TextField


class CICharField(CharField):
    pass


class CIEmailField(EmailField):
    pass


class CITextField(TextField):
    pass
