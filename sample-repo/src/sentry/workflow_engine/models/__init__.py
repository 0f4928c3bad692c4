from .detector import CronDetector, Detector
from .workflow import Workflow, WorkflowFireHistory

__all__ = ("CronDetector", "Detector", "Workflow", "WorkflowFireHistory")
