"""Commands whose help is told in one language, chosen when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable

import click

from zhi_publish.messages.help_words import DUTCH, ENGLISH


class SpokenCommand(click.Command):
    """A command that puts on its words before it says anything of itself."""

    is_dutch: Callable[[], bool] = staticmethod(lambda: True)
    """Asked each time: the folder that decides the language stands on the same line."""

    def _speak(self) -> None:
        is_dutch = self.is_dutch()
        words = (DUTCH if is_dutch else ENGLISH)[self.words_name]
        self.help = words.help
        self.options_metavar = "[OPTIES]" if is_dutch else "[OPTIONS]"
        for one in self.params:
            if isinstance(one, click.Option) and one.name in words.options:
                one.help = words.options[one.name]
            if one.name in words.places:
                one.metavar = words.places[one.name]

    @property
    def words_name(self) -> str:
        """Under what name the words of this command stand."""
        return self.name or ""

    def get_usage(self, ctx: click.Context) -> str:
        """Return the line of use."""
        self._speak()
        return super().get_usage(ctx)

    def get_help(self, ctx: click.Context) -> str:
        """Return the whole help."""
        self._speak()
        return super().get_help(ctx)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - the library asks for it
        """Return the sentence in the list of commands."""
        self._speak()
        return (self.help or "").split("\n\n", 1)[0]


class SpokenGroup(SpokenCommand, click.Group):
    """The command with all others below it."""

    command_class = SpokenCommand
    subcommand_metavar: str

    @property
    def words_name(self) -> str:
        """The words of the whole program stand under no name."""
        return ""

    def _speak(self) -> None:
        super()._speak()
        self.subcommand_metavar = "OPDRACHT [...]" if self.is_dutch() else "COMMAND [...]"
