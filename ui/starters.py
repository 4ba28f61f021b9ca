"""Questions to start with, per group of people. Data only; each works on the starter library."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.texts import Language


@dataclass(frozen=True, slots=True)
class Group:
    """A group of people.

    Attributes:
        name: What they call themselves, Dutch and English.
        icon: Of the icon font that Streamlit carries.
        questions: What they ask, Dutch and English.
    """

    name: tuple[str, str]
    icon: str
    questions: tuple[tuple[str, str], ...]

    def shown(self, language: Language) -> tuple[str, Sequence[str]]:
        """Return the name and the questions in ``language``."""
        place = 0 if language == "nl" else 1
        return self.name[place], [question[place] for question in self.questions]


GROUPS = (
    Group(
        ("Ondernemer", "Business owner"),
        ":material/storefront:",
        (
            (
                "Welk fonds betaalt mee aan bijscholing in de metaal?",
                "Which fund helps pay for training in the metal industry?",
            ),
            ("Wat betaalt de SLIM-regeling?", "What does the SLIM scheme pay?"),
        ),
    ),
    Group(
        ("Docent", "Teacher"),
        ":material/school:",
        (
            (
                "Welke techniekactiviteiten zijn er voor groep 7 en 8?",
                "Which technology activities are there for groep 7 and 8?",
            ),
            ("Wat is Sterk Techniekonderwijs?", "What is Sterk Techniekonderwijs?"),
        ),
    ),
    Group(
        ("Medewerker", "Public servant"),
        ":material/account_balance:",
        (
            (
                "Hoeveel uur techniek moest groep 7 en 8 krijgen in Noord-Nederland?",
                "How many hours of technology were planned for groep 7 and 8 in the north?",
            ),
            ("Wat is één gevoeld loket?", "What is one perceived counter?"),
        ),
    ),
    Group(
        ("Inwoner", "Resident"),
        ":material/person:",
        (
            ("Wat doet het Werkcentrum?", "What does the Werkcentrum do?"),
            (
                "Wat is er met het STAP-budget gebeurd?",
                "What happened to the STAP budget?",
            ),
        ),
    ),
)
