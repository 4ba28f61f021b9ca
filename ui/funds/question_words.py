"""The questions of the register in English; the register itself asks in Dutch. Pure."""

from collections.abc import Mapping

from assistant.register.questions import Question
from ui.escape import html
from ui.fact_list import dutch
from ui.texts import Language

ENGLISH: Mapping[str, str] = {
    "rol": "Who are you?",
    "doel": "What is the money for?",
    "sector": "In which sector is your firm, or which collective agreement (cao) applies?",
    "regio": "In which municipality, province or labour-market region is this?",
    "werknemers": "How many people work in the firm?",
    "grootte": "Is the firm small, medium or large?",
    "partners": "Who takes part in the partnership?",
    "aanvrager": "Who applies, on behalf of the partnership?",
    "aanvraagsoort": "Is this a new partnership (starter), or a follow-up of a RIF project?",
    "bekostigd": "Is the mbo college paid by the state?",
    "overeenkomst": "Is there a signed partnership agreement?",
    "nieuwe_activiteiten": "Can you show that the activities are new?",
    "rif_project_afgerond": "Is the earlier RIF project finished, and shown to have worked?",
    "onderzoekend_vermogen": "Does the plan work on research skills?",
    "kwaliteitsafspraken": "Does the plan fit the quality agreements of the mbo college?",
    "andere_rijkssubsidie_gemeld": (
        "Did you report other state grants for the same activities, or are there none?"
    ),
    "vaste_formats": "Do you use the fixed forms for planning and budget?",
    "papieren": "Which papers are ready?",
    "thema": "On which themes does the plan work?",
    "begroting": "How high is the whole budget?",
    "gevraagd_bedrag": "How much grant do you ask for?",
    "bijdrage_regio": "How much do firms, schools and governments in the region add together?",
    "bijdrage_bedrijven": "How much do the firms add together, in money or in kind?",
    "rijksdeel": "Which part of the budget do you ask for as a grant?",
    "regiodeel": "Which part of the budget does the region pay itself?",
    "bedrijfsdeel": "Which part of the budget do the firms pay?",
    "looptijd_maanden": "How many months does the project take?",
    "aangesloten": "Is the firm a member of the fund of its sector, and does it pay to it?",
    "erkend_leerbedrijf": "Is the firm a recognised training firm (recognised by SBB)?",
    "in_dienst": "Is the apprentice or employee employed by you?",
    "erkende_opleiding": "Is it a course recognised by the state (mbo, hbo or wo with a diploma)?",
    "aantal_leerlingen": "For how many pupils do you ask money?",
    "aantal_stagiairs": "For how many interns do you ask money?",
    "stageweken": "How many weeks does the internship take?",
    "leerweg": "Which kind of course is it?",
    "startdatum": "When does the course or project begin?",
    "contract_maanden": "For how many months is the contract of employment?",
    "uren_per_week": "How many hours a week does the apprentice or employee work?",
    "klokuren_per_half_jaar": "How many hours of coaching and lessons are there per half year?",
    "al_andere_vergoeding": "Does someone else already pay for the same training?",
    "kosten": "How high are the costs?",
    "aantal_partners": "With how many firms that are not tied to each other do you do this?",
    "aantal_onderwijsinstellingen": "How many schools take part?",
    "aantal_vmbo_scholen": "How many technical vmbo schools take part?",
    "aantal_werknemers_scholing": "For how many employees do you ask money?",
    "aantal_aanvragen": "Which application in this period is this (first, second)?",
    "aanwezigheid": "Which part of the lessons does the employee attend?",
    "kansberoep": "Is the occupation on the list of occupations in demand?",
    "cv_op_werk_nl": "Is your cv on werk.nl?",
    "dagen_na_start": "How many days after the start of the training do you apply?",
    "kwetsbaar": (
        "Is the employee over 55, without a fixed job for half a year, or without a basic "
        "qualification?"
    ),
    "in_scholingsregister": "Is the course in the register of the scheme?",
    "praktijkovereenkomst": "Is there a signed work placement agreement with the apprentice?",
    "ingeschreven_bij_duo": "Is the apprentice registered with DUO?",
    "externe_adviseur": "Do you hire an adviser from outside?",
    "uurtarief_adviseur": "What does the adviser cost per hour?",
    "punten": "How many points does the plan get in the assessment?",
    "lesgevend": "Which part of your working time do you teach?",
    "bevoegd": "Are you a qualified teacher?",
    "opleidingsniveau_doel": "For which diploma do you want to study?",
    "bevoegdheid_binnen_twee_jaar": "Will the new teacher be qualified within two years?",
    "traject_gestart": "Has it already begun?",
    "onder_niveau_2f": "Is the level of language, numeracy or digital skills below 2F?",
    "publieke_opleider": "Is the lead partner a public provider (mbo, hbo or university)?",
    "so_werk": "Do you do research and development yourself?",
    "op_lijst_campussen": "Is your campus one of those that the province names in the scheme?",
    "rif_toegekend": "Did RIF grant the application too?",
    "leeftijd": "How old are you?",
    "maanden_na_start": "How many months after the start of the course do you apply?",
    "werkdagen_per_week": "How many days a week does the apprentice work?",
    "rijksdeel_kosten": "Which part of the costs do you ask for as a grant?",
    "ontwikkelpad": "Does the course belong to a development path (Ontwikkelpad) of the sector?",
    "esf_periode": "For which years do you apply?",
    "bekostigde_school": "Is your school paid by the state?",
}


def question_in(question: Question, language: Language) -> str:
    """Return a question as HTML; what has no English stands in Dutch, and is marked so."""
    if language == "en" and question.field in ENGLISH:
        return html(ENGLISH[question.field])
    return dutch(question.question, language)
