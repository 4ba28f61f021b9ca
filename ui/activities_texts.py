"""The sentences of the page "Activiteiten", in Dutch and English; read through ``ui.texts``."""

from collections.abc import Mapping

ACTIVITY_TEXTS: Mapping[str, tuple[str, str]] = {
    "activities_title": ("Activiteiten", "Activities"),
    "activities_purpose": (
        "Zoek wat er te doen is rond techniek voor uw klas of school, en zet het in uw agenda. "
        "Wat wij niet zeker weten, zeggen wij erbij.",
        "Find what is on around technology for your class or school, and put it in your "
        "calendar. What we do not know for sure, we say. The words about an activity are Dutch.",
    ),
    "act_level": ("Niveau", "Level"),
    "audience": ("Doelgroep", "Audience"),
    "theme": ("Thema", "Theme"),
    "when": ("Wanneer", "When"),
    "activity_words_hint": ("Bijvoorbeeld: robots", "For example: robots"),
    "season_voorjaar": ("voorjaar (maart, april, mei)", "spring (March, April, May)"),
    "season_zomer": ("zomer (juni, juli, augustus)", "summer (June, July, August)"),
    "season_najaar": (
        "najaar (september, oktober, november)",
        "autumn (September, October, November)",
    ),
    "season_winter": ("winter (december, januari, februari)", "winter (December to February)"),
    "still": ("Nog actief?", "Still running?"),
    "still_yes": ("ja, of onbekend", "yes, or unknown"),
    "still_all": ("alle, ook wat gestopt is", "all, also what has ended"),
    "runs": ("Loopt nog", "Still runs"),
    "ended": ("Gestopt", "Ended"),
    "runs_unknown": ("Onbekend of het nog loopt", "Unknown whether it still runs"),
    "standing_source": ("{words} (bron: {date})", "{words} (source: {date})"),
    "when_day": ("Eerstvolgende keer: {date}.", "Next time: {date}."),
    "when_month": (
        "Meestal in {months}. De dag is nog niet bekend.",
        "Usually in {months}. The day is not known yet.",
    ),
    "when_none": ("Maand en dag zijn niet bekend.", "Month and day are not known."),
    "when_last": ("Vorige keer die wij kennen: {date}.", "Last time that we know of: {date}."),
    "all_levels": ("niet aan een niveau gebonden", "not tied to a level"),
    "activity_unknown": (
        "Niet bekend: {points}. Daarom staat dit er wel bij.",
        "Not known: {points}. That is why this is still listed.",
    ),
    "activities_count": (
        "{count} activiteiten passen bij uw keuze",
        "{count} activities fit your choice",
    ),
    "activities_count_one": (
        "1 activiteit past bij uw keuze",
        "1 activity fits your choice",
    ),
    "activities_none": (
        "Geen activiteit past bij al deze filters samen. Haal een filter weg, neem een grotere "
        "regio, of vraag het loket.",
        "No activity fits all these filters together. Take one away, take a larger region, or "
        "ask the counter.",
    ),
    "activities_left": ("Niet in deze lijst: {count}", "Not in this list: {count}"),
    "activities_left_about": (
        "Die passen niet bij uw filters. Wat onbekend is, staat er wel bij.",
        "Those do not fit your filters. What is unknown is listed.",
    ),
    "activities_left_why": (
        "Wel passend, maar gestopt: {count}.",
        "Fitting, but ended: {count}.",
    ),
    "show_ended": ("Toon ook wat gestopt is ({count})", "Show what has ended too ({count})"),
    "show_as": ("Toon als", "Show as"),
    "view_list": ("Lijst", "List"),
    "view_months": ("Maanden", "Months"),
    "month_unknown": ("Maand niet bekend", "Month not known"),
    "month_count": ("{count} activiteiten", "{count} activities"),
    "month_count_one": ("1 activiteit", "1 activity"),
    "month_none": ("niets bekend", "nothing known"),
    "calendar_one": ("Zet in uw agenda (1 afspraak)", "To your calendar (1 entry)"),
    "calendar_many": (
        "Zet in uw agenda ({count} afspraken)",
        "To your calendar ({count} entries)",
    ),
    "calendar_name": ("Techniek: activiteiten", "Technology: activities"),
    "calendar_without": (
        "Niet in de agenda, want zonder zekere dag of maand: {count}.",
        "Not in the calendar, as no day or month is sure: {count}.",
    ),
    "calendar_none": (
        "Voor uw agenda: van deze activiteiten is geen komende dag of maand zeker. Vraag de "
        "organisator.",
        "For your calendar: no coming day or month of these activities is sure. Ask who "
        "organises them.",
    ),
    "calendar_none_one": (
        "Voor uw agenda: een komende dag of maand is niet zeker. Vraag de organisator.",
        "For your calendar: no coming day or month is sure. Ask who organises it.",
    ),
    "activities_file": ("techniek-activiteiten", "technology-activities"),
    "activities_back": ("Terug naar alle activiteiten", "Back to all activities"),
    "activity_gone": (
        "Deze activiteit kennen wij niet. Hieronder staan alle activiteiten.",
        "We do not know this activity. All activities are listed below.",
    ),
    "no_source": ("Geen bron zegt hier iets over.", "No source says anything about this."),
    "act_about": ("Wat het is", "What it is"),
    "act_starts": ("Eerste dag", "First day"),
    "act_ends": ("Laatste dag", "Last day"),
    "act_active": ("Loopt het nog?", "Does it still run?"),
    "act_place": ("Plaats", "Place"),
    "act_organisations": ("Wie het organiseert", "Who organises it"),
    "act_cost": ("Kosten", "Costs"),
    "act_contact": ("Waar u terecht kunt", "Where to go"),
    "act_website": ("Website", "Website"),
    "act_period": ("Periode", "Period"),
    "act_status": ("Stand volgens de bron", "State according to the source"),
    "act_notes": ("Ook goed om te weten", "Also good to know"),
}
