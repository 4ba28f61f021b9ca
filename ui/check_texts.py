"""The sentences of the check of a scheme and of what fits a person; read through ``ui.texts``."""

from collections.abc import Mapping

CHECK_TEXTS: Mapping[str, tuple[str, str]] = {
    "check_start": ("Doe de check: past dit bij mij?", "Do the check: does this fit me?"),
    "check_back": ("Terug naar de regeling", "Back to the scheme"),
    "check_title": ("Check", "Check"),
    "check_progress": (
        "Vraag {number}. Hierna nog hoogstens {left}.",
        "Question {number}. At most {left} more after this.",
    ),
    "check_last": ("Vraag {number}. Dit is de laatste.", "Question {number}. This is the last."),
    "check_so_far": ("Zo staat het ervoor", "How it stands"),
    "check_answers": ("Uw antwoorden", "Your answers"),
    "ask_answer": ("Uw antwoord", "Your answer"),
    "ask_several": ("Kies alles wat past", "Choose all that fit"),
    "ask_choose": ("Kies, of typ uw eigen woord", "Choose, or type your own word"),
    "ask_choose_hint": ("Kies of typ", "Choose or type"),
    "ask_go": ("Verder", "Next"),
    "ask_unknown": ("Weet ik niet", "I do not know"),
    "ask_back": ("Vorige vraag", "Previous question"),
    "ask_outcome": ("Toon de uitkomst nu", "Show the outcome now"),
    "ask_change": ("Wijzig", "Change"),
    "ask_on": ("Verder met de vragen", "Go on with the questions"),
    "ask_again": ("Begin opnieuw", "Start again"),
    "ask_empty": (
        "Geef een antwoord, of kies “Weet ik niet”.",
        "Give an answer, or choose “I do not know”.",
    ),
    "not_read": (
        "Wij begrijpen “{value}” niet. {hint}.",
        "We do not understand “{value}”. {hint}.",
    ),
    "hint_number": ("Een getal, zoals 12", "A number, such as 12"),
    "hint_amount": (
        "Een bedrag, zoals 250.000 of twee ton",
        "An amount in Dutch notation, such as 250.000",
    ),
    "hint_share": ("Een deel, zoals 1/3, een derde of 33%", "A part, such as 1/3 or 33%"),
    "hint_date": ("Een datum, zoals 15-01-2025", "A date, such as 15-01-2025"),
    "hint_place": (
        "Een gemeente, provincie of arbeidsmarktregio",
        "A municipality, province or labour-market region",
    ),
    "hint_choice": ("Kies een woord uit de lijst", "Choose a word from the list"),
    "hint_list": ("Kies een of meer woorden", "Choose one or more words"),
    "hint_yesno": ("Antwoord met ja of nee", "Answer yes or no"),
    "percent": ("{number} procent", "{number} per cent"),
    "means_good": (
        "Uw antwoorden voldoen aan alle eisen die wij kennen. Wat wij niet gecontroleerd hebben, "
        "staat hieronder.",
        "Your answers meet every demand that we know. What we did not check stands below.",
    ),
    "means_bad": (
        "Aan minstens één eis is niet voldaan. Hieronder staat welke, en wat dat kan veranderen.",
        "At least one demand is not met. Below you see which, and what could change that.",
    ),
    "means_open": (
        "Er is nog iets onbekend. Hieronder staat wat, en wat de uitkomst kan veranderen.",
        "Something is still unknown. Below you see what, and what could change the outcome.",
    ),
    "no_promise": (
        "Dit is geen toezegging: alleen de uitvoerder beslist.",
        "This is no promise: only who runs the scheme decides.",
    ),
    "outcome_demands": ("De eisen, een voor een", "The demands, one by one"),
    "outcome_answer": ("Uw antwoord:", "Your answer:"),
    "outcome_duty": (
        "Dit is een plicht. Zij sluit de regeling niet uit.",
        "This is a duty. It does not shut you out.",
    ),
    "outcome_change": (
        "Wat zou deze uitkomst veranderen",
        "What would change this outcome",
    ),
    "outcome_not_checked": ("Niet gecontroleerd", "Not checked"),
    "summary_title": ("Check van {fund}", "Check of {fund}"),
    "summary_file": ("check-{fund}", "check-{fund}"),
    "match_offer": (
        "Weet u niet welke regeling u zoekt? Vertel iets over uzelf.",
        "Do you not know which scheme you need? Tell something about yourself.",
    ),
    "match_title": ("Wat past bij mij", "What fits me"),
    "match_lead": (
        "Vul in wat u weet. Alles mag leeg blijven. Wat u invult, houden wij tegen de regels van "
        "elke regeling.",
        "Fill in what you know. Anything may stay empty. What you fill in is held against the "
        "rules of every scheme.",
    ),
    "match_back": ("Terug naar alle regelingen", "Back to all schemes"),
    "match_people": ("Hoeveel mensen werken er?", "How many people work there?"),
    "match_empty": (
        "Vul één of meer velden in. Dan ziet u welke regelingen mogelijk bij u passen en waar u "
        "terecht kunt.",
        "Fill in one or more fields. Then you see which schemes may fit you and where to go.",
    ),
    "match_next": (
        "Eén vraag die het scherper maakt",
        "One question that makes it sharper",
    ),
    "match_may": ("Mogelijk van toepassing ({count})", "May apply ({count})"),
    "match_none": (
        "Geen regeling past bij alles wat u invulde. Hieronder ziet u waarom, en waar u terecht "
        "kunt.",
        "No scheme fits all that you filled in. Below you see why, and where to go.",
    ),
    "match_why": ("Hieraan voldoet u:", "You meet:"),
    "match_why_none": (
        "Nog geen enkele eis is beantwoord.",
        "No demand has been answered yet.",
    ),
    "match_check": (
        "Doe de check (hoogstens {count} vragen)",
        "Do the check (at most {count} questions)",
    ),
    "match_check_one": ("Doe de check (1 vraag)", "Do the check (1 question)"),
    "match_see": ("Bekijk de uitkomst", "See the outcome"),
    "match_counters": ("Waar u terecht kunt, in volgorde", "Where to go, in order"),
    "match_others": ("Wat niet past, en waarom", "What does not fit, and why"),
    "match_not": ("Past niet ({count})", "Does not fit ({count})"),
    "match_silent": (
        "Onbekend of dit nog bestaat ({count})",
        "Unknown whether this still exists ({count})",
    ),
    "match_past": (
        "Gold niet op de peildatum ({count})",
        "Did not hold on the reference date ({count})",
    ),
}
