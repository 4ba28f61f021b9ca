"""Every sentence of the checks that a user reads and that no file of the register holds."""

CLOSED_BEFORE = "De regeling begint pas op {date}."
CLOSED_AFTER = "De regeling liep tot en met {date}."
OPEN_UNTIL = "Open van {opens} tot en met {closes}."
OPEN_TO = "Open tot en met {closes}; de eerste dag staat niet in onze bronnen."
OPENED = "Een ronde ging open op {opens}; een sluitdag staat niet in onze bronnen."
CLOSED_BETWEEN = "Op deze dag is er geen ronde; wij kennen alle rondes van {year}."
WINDOW_UNKNOWN = "Of er op deze dag een ronde open is, staat niet in onze bronnen."
NEXT_ROUND = " De volgende ronde die wij kennen, begint op {date}."

VALIDITY_QUESTION = "Geldt de regeling op {date}?"
VALID_BETWEEN = "De regeling is van {start} tot en met {end}."
VALID_IN = "De regeling is van {end}."
VALID_FROM = "De regeling is er vanaf {start}; een einddatum staat niet in onze bronnen."
VALID_UNTIL = "De regeling was er tot en met {end}; een begindatum staat niet in onze bronnen."
VALID_UNSTATED = "Begin en einde van de regeling staan niet in onze bronnen."
VALIDITY_CHANGE = "Op een andere dag kan de uitkomst anders zijn: {text}"
VALIDITY_UNKNOWN = (
    "Of de regeling op {date} nog bestaat: onze nieuwste bron erover is van {newest}."
)
VALIDITY_UNKNOWN_BEFORE = "Of de regeling op {date} al bestond: onze oudste bron is van {oldest}."

UNANSWERED = "Nog niet beantwoord: {question}"
CHANGE = "Aan deze eis is niet voldaan: {demand}"
CHANGE_UNKNOWN = "Uw antwoord op de vraag: {question}"
DUTY = "Let op: {demand}"
STANDING = (
    "Of er nog geld is en hoe de uitvoerder uw plan beoordeelt. "
    "Een toezegging komt alleen van de uitvoerder zelf."
)
WINDOW_NOT_CHECKED = "Of u op {date} kunt indienen: {text}"

NOT_A_MAPPING = "De feiten horen een lijst van vragen met antwoorden te zijn."
NOT_ASKED = "{field}: deze vraag kennen wij niet. Wij doen er niets mee."
NOT_READ = "{field}: {reason} Tot dan telt dit als onbekend."
NOT_UNDERSTOOD = "Wij begrijpen {value} niet. {hint}"
TWO_ANSWERS = "{field}: er zijn twee antwoorden; wij gebruiken {value}."
HINT = {
    "number": "Geef een getal, zoals 12.",
    "amount": "Geef een bedrag, zoals 250.000.",
    "share": "Geef een deel, zoals 1/3, een derde of 33%.",
    "yesno": "Antwoord met ja of nee.",
    "date": "Geef een datum, zoals 15-01-2025.",
    "choice": "Kies uit: {choices}.",
    "list": "Kies een of meer uit: {choices}.",
    "place": "Noem een gemeente, provincie of arbeidsmarktregio.",
}

EXPIRED = "Niet op {date}: {text}"
COUNTER_SECTOR = "voor de sector {value}"
COUNTER_REGION = "voor {value}"
COUNTER_PURPOSE = "helpt bij {value}"
COUNTER_ROLE = "bedoeld voor {value}"
COUNTER_FUND = "voert uit: {value}"
COUNTER_GENERAL = "helpt iedereen verder"
