"""The sentences of the page "Beheer", in Dutch and English; read through ``ui.texts``."""

from collections.abc import Mapping

ADMIN_TEXTS: Mapping[str, tuple[str, str]] = {
    "admin_title": ("Beheer", "Administration"),
    "admin_shut": (
        "Beheer staat uit. Wie Loket draait, kan het aanzetten met LOKET_ADMIN_HASH, of met "
        "LOKET_ADMINS en een login in .streamlit/secrets.toml.",
        "Administration is off. Who runs Loket can turn it on with LOKET_ADMIN_HASH, or with "
        "LOKET_ADMINS and a login in .streamlit/secrets.toml.",
    ),
    "login_provider": ("Log in bij uw organisatie", "Log in at your organisation"),
    "login_stranger": (
        "U bent ingelogd als {name}, maar dat is geen beheerder van dit loket.",
        "You are logged in as {name}, who is no keeper of this counter.",
    ),
    "login_failed": (
        "Inloggen bij uw organisatie lukt nu niet. De reden staat in het logboek van Loket.",
        "Logging in at your organisation does not work now. The reason is in the log of Loket.",
    ),
    "failed_files": ("Niet opgenomen, en waarom:", "Not taken in, and why:"),
    "group_by": ("Groepeer naar", "Group by"),
    "group_publisher": ("wie de bron kan aanvullen", "who could add to the source"),
    "group_theme": ("thema", "theme"),
    "no_publisher": ("uitgever onbekend", "publisher unknown"),
    "no_theme": ("thema onbekend", "theme unknown"),
    "asked_times": ("{count} keer", "{count} times"),
    "asked_near": ("dichtstbij: {title}", "nearest: {title}"),
    "asked_last": ("laatst op {date}", "last on {date}"),
    "col_topic": ("Thema", "Theme"),
    "use_total": (
        "{count} vragen in {days} dagen, waarvan {answered} beantwoord",
        "{count} questions in {days} days, {answered} of them answered",
    ),
    "keep_days": ("dagen dat tekst van bezoekers blijft", "days that visitors' words are kept"),
    "password": ("Wachtwoord", "Password"),
    "log_in": ("Inloggen", "Log in"),
    "log_out": ("Uitloggen", "Log out"),
    "password_wrong": ("Dit wachtwoord klopt niet.", "This password is wrong."),
    "password_wait": (
        "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht {seconds} seconden.",
        "A wrong password was given too often. Wait {seconds} seconds.",
    ),
    "tab_documents": ("Documenten", "Documents"),
    "tab_unanswered": ("Zonder antwoord", "Unanswered"),
    "tab_opinions": ("Oordelen", "Opinions"),
    "tab_use": ("Gebruik", "Use"),
    "tab_settings": ("Instellingen", "Settings"),
    "upload": (
        "Voeg documenten toe: PDF, Markdown, HTML of tekst, elk ten hoogste {limit} MB",
        "Add documents: PDF, Markdown, HTML or text, {limit} MB each at most",
    ),
    "upload_start": ("Neem op in de bronnen", "Take into the sources"),
    "upload_taken": (
        "“{name}” staat al in de bronnen, uit een andere map. Geef het bestand een andere naam.",
        "“{name}” is in the sources already, from another folder. Rename the file.",
    ),
    "upload_name": (
        "De naam “{name}” kan niet. Gebruik een naam die eindigt op {endings}.",
        "The name “{name}” cannot be used. Use a name that ends in {endings}.",
    ),
    "run_busy": ("Loket is bezig met de bronnen…", "Loket is working on the sources…"),
    "run_done": ("Klaar. De bronnen zijn bijgewerkt.", "Done. The sources were updated."),
    "run_some_failed": (
        "Klaar, maar niet elk bestand kon gelezen worden. De reden staat hieronder.",
        "Done, but not every file could be read. The reason stands below.",
    ),
    "run_failed": (
        "Het is niet gelukt. De reden staat hieronder.",
        "It did not work. The reason stands below.",
    ),
    "remove_choose": ("Haal een document weg", "Take a document out"),
    "remove_hint": ("Kies een document", "Choose a document"),
    "remove_start": ("Haal weg", "Take out"),
    "remove_sure": (
        "Ja, haal dit document uit de bronnen",
        "Yes, take this document out of the sources",
    ),
    "rebuild_about": (
        "Maak de bronnen opnieuw op uit de bewaarde bestanden, bijvoorbeeld na schade.",
        "Make the sources anew from the kept files, for example after damage.",
    ),
    "rebuild_start": ("Maak opnieuw op", "Make anew"),
    "unanswered_about": (
        "Vragen waar de bronnen geen antwoord op gaven, met het document en de uitgever die er het "
        "dichtst bij kwamen. Zo is te zien wie een bron kan aanvullen. Na {days} dagen verdwijnen "
        "ze.",
        "Questions that the sources gave no answer to, with the document and publisher that came "
        "nearest. It shows who could add to a source. They go after {days} days.",
    ),
    "nothing_yet": ("Er is nog niets.", "Nothing yet."),
    "col_publisher": ("Uitgever", "Publisher"),
    "col_theme": ("Dichtstbijzijnde document", "Nearest document"),
    "col_question": ("Vraag", "Question"),
    "col_when": ("Wanneer", "When"),
    "col_number": ("Aantal", "Number"),
    "col_day": ("Dag", "Day"),
    "col_outcome": ("Uitkomst", "Outcome"),
    "col_verdict": ("Hielp", "Helped"),
    "col_reasons": ("Redenen", "Reasons"),
    "col_note": ("Toelichting", "Remarks"),
    "col_answer": ("Antwoord", "Answer"),
    "col_sources": ("Bronnen", "Sources"),
    "col_setting": ("Instelling", "Setting"),
    "col_value": ("Waarde", "Value"),
    "as_csv": ("Download als CSV", "Download as CSV"),
    "unknown": ("onbekend", "unknown"),
    "secret_set": ("ingesteld", "set"),
    "secret_unset": ("niet ingesteld", "not set"),
    "empty_value": ("leeg", "empty"),
    "status_answered": ("beantwoord", "answered"),
    "status_clarify": ("wedervraag", "clarification"),
    "status_abstained": ("geen antwoord in de bronnen", "no answer in the sources"),
    "status_refused": ("geweigerd", "refused"),
    "status_problem": ("ging mis", "went wrong"),
    "switch_about": (
        "Sluit het loket voor bezoekers. Zij zien dan alleen uw bericht.",
        "Shut the counter for visitors. They will see only your notice.",
    ),
    "switch_notice": ("Bericht voor bezoekers", "Notice for visitors"),
    "switch_close": ("Sluit het loket", "Shut the counter"),
    "switch_open": ("Open het loket", "Open the counter"),
    "switch_is_closed": ("Het loket is nu gesloten.", "The counter is shut now."),
    "switch_default": (
        "Het loket is even gesloten. Kom later terug.",
        "The counter is shut for a while. Come back later.",
    ),
}
