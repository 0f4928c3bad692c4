from __future__ import annotations

from sentry import deletions, models


def test_teams_go_before_projects() -> None:
    task = deletions.get(model=models.Organization, query={})
    relations = task.get_child_relations(models.Organization(id=1))
    children = [relation.params["model"] for relation in relations]
    assert children.index(models.Team) < children.index(models.Project)
