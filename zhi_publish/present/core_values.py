"""The page of the theoretical model."""

from __future__ import annotations

from zhi_publish.model.core_values import PARTICIPATIEPALET
from zhi_publish.model.persona import PALETTE_MAXIMUM
from zhi_publish.present import charts
from zhi_publish.present.context import Context
from zhi_publish.present.views import DegreeView, ModelValueView, ModelView


def model_view(context: Context) -> ModelView:
    """Return the model with its values, and for each the personas for whom it weighs most."""
    model, words = context.project.model, context.words
    is_built_in = model.id == PARTICIPATIEPALET and not model.title.text
    values = [context.value(value.id) for value in model.values]
    title = words.model_title if is_built_in else context.text(model.title)
    return ModelView(
        title=title,
        text=words.model_text if is_built_in else "",
        explanation=context.body(model.body),
        values=tuple(
            ModelValueView(
                value=value,
                personas=tuple(
                    context.persona_link(persona_id)
                    for persona_id, persona in context.project.personas.items()
                    if persona.core_value == value.id
                ),
            )
            for value in values
        ),
        palette=charts.palette_chart(
            tuple(
                DegreeView(value=value, degree=PALETTE_MAXIMUM, maximum=PALETTE_MAXIMUM) for value in values
            ),
            label=words.model_alt.format(title=title, values=", ".join(value.name for value in values)),
        ),
    )
