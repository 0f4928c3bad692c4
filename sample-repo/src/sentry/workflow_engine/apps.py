from django.apps import AppConfig


class Config(AppConfig):
    name = "sentry.workflow_engine"
    verbose_name = "Workflow engine"
