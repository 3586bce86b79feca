"""What an edit did as JSON."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from accountmap.coverage import Verdict
from accountmap.i18n import Locale
from accountmap.operations import Effect
from accountmap.schemas.base import Shape
from accountmap.schemas.history import StoryOut


class EffectOut(Shape):
    """What an edit changed, and what the coverage rule says before and after."""

    account: str
    revision: int
    dry_run: Annotated[bool, Field(description="True: nothing was written.")]
    id: Annotated[str | None, Field(description="Of what was added or changed; null: it was taken out.")]
    changes: list[StoryOut]
    verdict_before: Verdict
    verdict: Verdict

    @classmethod
    def of(cls, effect: Effect, locale: Locale, *, dry_run: bool) -> EffectOut:
        """Make the shape of an effect, its sentences in `locale`."""
        edited = effect.edited
        before, after = effect.verdicts
        return cls(
            account=edited.before.account.id,
            revision=edited.revision,
            dry_run=dry_run,
            id=edited.entity_id if edited.entity else None,
            changes=[StoryOut.of(story, locale) for story in effect.stories],
            verdict_before=before,
            verdict=after,
        )
