"""The tags of the register as people say them, in Dutch and English.

A tag that is not here is shown as it is, with spaces for its hyphens.
"""

from collections.abc import Iterable, Mapping

from ui.texts import Language

_WORDS: Mapping[str, tuple[str, str]] = {
    # Who it is for, and who takes part.
    "bedrijf": ("bedrijf", "business"),
    "zzp": ("zzp’er", "self-employed"),
    "werknemer": ("werknemer", "employee"),
    "werkzoekende": ("werkzoekende", "job-seeker"),
    "met-ontslag-bedreigd": ("werknemer die ontslag dreigt", "employee at risk of dismissal"),
    "student": ("student", "student"),
    "ouder": ("ouder", "parent"),
    "leraar": ("leraar", "teacher"),
    "docent": ("docent", "teacher"),
    "leerling": ("leerling", "pupil"),
    "meisjes": ("meisjes", "girls"),
    "vrouwen": ("vrouwen", "women"),
    "werkgever": ("werkgever", "employer"),
    "inwoner": ("inwoner", "resident"),
    "medewerker": ("beleidsmedewerker", "policy officer"),
    "mkb": ("mkb", "small business"),
    "instructeur": ("instructeur in het mbo", "instructor in mbo"),
    "mbo-instelling": ("mbo-school", "mbo college"),
    "vmbo-school": ("vmbo-school", "vmbo school"),
    "pro-vso-school": ("praktijkschool of vso-school", "school for practical or special education"),
    "basisschool": ("basisschool", "primary school"),
    "hbo-instelling": ("hogeschool", "university of applied sciences"),
    "universiteit": ("universiteit", "university"),
    "schoolbestuur": ("schoolbestuur", "school board"),
    "gemeente": ("gemeente", "municipality"),
    "provincie": ("provincie", "province"),
    "waterschap": ("waterschap", "water authority"),
    "arbeidsmarktregio": ("arbeidsmarktregio", "labour-market region"),
    "uwv": ("UWV", "UWV"),
    "o-en-o-fonds": ("O&O-fonds", "O&O fund (sector training fund)"),
    "brancheorganisatie": ("brancheorganisatie", "trade association"),
    "werkgeversorganisatie": ("werkgeversorganisatie", "employers’ organisation"),
    "vakbond": ("vakbond", "trade union"),
    "sociale-partners": ("werkgevers en vakbonden samen", "employers and unions together"),
    "samenwerkingsverband": ("samenwerkingsverband", "partnership"),
    "opleider": ("opleider", "training provider"),
    "publieke-opleider": ("publieke opleider", "public training provider"),
    "private-opleider": ("private opleider", "private training provider"),
    "opleidingsbedrijf": ("opleidingsbedrijf", "training company"),
    "maatschappelijke-organisatie": ("stichting of vereniging", "foundation or association"),
    "stichting": ("stichting van het verband", "foundation of the partnership"),
    "overig": ("iets anders", "something else"),
    "anders": ("iets anders", "something else"),
    # What it is for.
    "personeel-scholen": ("personeel scholen", "training staff"),
    "zelf-leren": ("zelf een opleiding doen", "learning something myself"),
    "leerling-opleiden": ("een leerling opleiden (bbl)", "training an apprentice (bbl)"),
    "stage": ("stage", "internship"),
    "omscholen": ("omscholen", "retraining"),
    "werk-naar-werk": ("van werk naar ander werk", "from job to job"),
    "werkloos-naar-werk": ("van werkloos naar werk", "from unemployment to work"),
    "leercultuur": ("leren in het bedrijf", "learning at work"),
    "loopbaanadvies": ("loopbaanadvies", "career advice"),
    "ervaring-erkennen": ("ervaring laten erkennen (EVC)", "recognition of experience (EVC)"),
    "duurzaam-inzetbaar": ("duurzame inzetbaarheid", "staying employable"),
    "onderwijs-en-bedrijf": ("school en bedrijf samen", "schools and firms together"),
    "techniek-in-het-vmbo": ("techniek in het vmbo", "technology in vmbo"),
    "techniek-op-de-basisschool": ("techniek op de basisschool", "technology in primary school"),
    "leraar-worden": ("leraar worden", "becoming a teacher"),
    "leraar-opleiden": ("leraren bijscholen", "training for teachers"),
    "opleiding-ontwikkelen": ("een opleiding ontwikkelen", "developing a course"),
    "taal": ("taal en rekenen", "language and numeracy"),
    "innovatie": ("innovatie", "innovation"),
    "speur-en-ontwikkelingswerk": ("speur- en ontwikkelingswerk", "research and development"),
    "energietransitie": ("energietransitie", "energy transition"),
    "regionale-arbeidsmarkt": ("regionale arbeidsmarkt", "regional labour market"),
    # Sectors.
    "metaalbewerking": ("metaalbewerking", "metalworking"),
    "metalektro": ("metalektro", "metal and electrical industry"),
    "installatie": ("installatietechniek", "installation"),
    "carrosserie": ("carrosserie", "vehicle body"),
    "isolatie": ("isolatie", "insulation"),
    "goud-en-zilver": ("goud en zilver", "gold and silver"),
    "bouw-en-infra": ("bouw en infra", "construction and infrastructure"),
    "procesindustrie": ("procesindustrie", "process industry"),
    "mobiliteit": ("mobiliteit (garage, tweewielers)", "mobility (garages, bicycles)"),
    "ict": ("ict", "IT"),
    "logistiek": ("logistiek", "logistics"),
    "landbouw": ("landbouw", "farming"),
    "horeca": ("horeca", "hospitality"),
    "recreatie": ("recreatie", "leisure"),
    "zorg": ("zorg", "health care"),
    "kinderopvang": ("kinderopvang", "child care"),
    "onderwijs": ("onderwijs", "education"),
    "energie": ("energie", "energy"),
    "maritiem": ("maritiem", "maritime"),
    # Levels.
    "po": ("basisschool (groep 1 tot en met 8)", "primary school"),
    "vo": ("voortgezet onderwijs", "secondary school"),
    "vmbo": ("vmbo", "vmbo"),
    "mbo": ("mbo", "mbo"),
    "hbo": ("hbo", "hbo"),
    "wo": ("universiteit", "university"),
    # Themes of activities.
    "techniekpromotie": ("kennismaken met techniek", "getting to know technology"),
    "wetenschap en technologie": ("wetenschap en technologie", "science and technology"),
    "docenten": ("voor docenten zelf", "for teachers themselves"),
    "beroepskeuze": ("beroepskeuze", "choice of career"),
    "meisjes en vrouwen": ("meisjes en vrouwen", "girls and women"),
    "zij-instroom": ("zij-instroom", "lateral entry"),
    "opleidingsaanbod": ("opleidingsaanbod", "courses on offer"),
    "school en bedrijf": ("school en bedrijf", "schools and firms"),
    "techniek in het vmbo": ("techniek in het vmbo", "technology in vmbo"),
    "ecosysteem": ("samenwerking in de regio", "working together in the region"),
    "campusvorming": ("campussen", "campuses"),
    "behoud": ("mensen behouden", "keeping people"),
    "techniekpact": ("Techniekpact", "Techniekpact"),
    "leven lang ontwikkelen": ("leven lang ontwikkelen", "lifelong learning"),
    # Of conversations.
    "klein": ("klein (minder dan 50 mensen)", "small (fewer than 50 people)"),
    "middelgroot": ("middelgroot (50 tot 250 mensen)", "medium (50 to 250 people)"),
    "groot": ("groot (250 mensen of meer)", "large (250 people or more)"),
    "starter": ("nieuwe samenwerking (starter)", "new partnership (starter)"),
    "opschaler": ("vervolg op een RIF-project (opschaler)", "follow-up of a RIF project"),
    "regionale-visie": ("visie op de regio", "vision for the region"),
    "plan-van-aanpak": ("plan van aanpak", "plan of action"),
    "meerjarenbegroting": ("begroting voor meer jaren", "budget for several years"),
    "samenwerkingsovereenkomst": ("samenwerkingsovereenkomst", "partnership agreement"),
    "mkb-verklaring": ("mkb-verklaring", "statement of small business"),
    "de-minimisverklaring": ("de-minimisverklaring", "de minimis statement"),
    "e-formulier": ("aanvraagformulier", "application form"),
    "praktijkovereenkomst": ("praktijkovereenkomst", "work placement agreement"),
    "urenregistratie": ("urenregistratie", "record of hours"),
    "bewijs-van-deelname": ("bewijs van deelname of diploma", "proof of attendance or diploma"),
    "samenwerkingsverklaring": ("samenwerkingsverklaring", "statement of cooperation"),
    "docenten-professionaliseren": ("docenten scholen", "training teachers"),
    "onderzoekende-vaardigheden": ("onderzoekend vermogen", "research skills"),
    "leven-lang-ontwikkelen": ("leven lang ontwikkelen", "lifelong learning"),
    "entreeopleiding": ("entreeopleiding (mbo 1)", "entry-level course (mbo 1)"),
    "bbl": ("bbl (werken en leren)", "bbl (working and learning)"),
    "bol": ("bol (vooral op school)", "bol (mostly at school)"),
    "bol-deeltijd": ("bol in deeltijd", "bol, part-time"),
    "derde-leerweg": ("derde leerweg", "third learning route"),
    "vmbo-leerwerktraject": ("leerwerktraject in het vmbo", "work-based route in vmbo"),
    "hbo-duaal": ("hbo duaal of in deeltijd", "hbo, dual or part-time"),
    "promovendus": ("promovendus", "doctoral candidate"),
    "cursus": ("cursus of training", "course or training"),
    "ad": ("associate degree", "associate degree"),
    "landelijk": ("heel Nederland", "all of the Netherlands"),
}


def spoken(tag: str, language: Language) -> str:
    """Return a tag as people say it."""
    pair = _WORDS.get(tag)
    return tag.replace("-", " ") if pair is None else pair[0 if language == "nl" else 1]


def spoken_list(tags: Iterable[str], language: Language) -> str:
    """Return tags on one line, separated by commas."""
    return ", ".join(spoken(tag, language) for tag in tags)


def places(regions: Iterable[str], language: Language) -> str:
    """Return regions on one line; their names keep their hyphens."""
    return ", ".join(_WORDS[name][language == "en"] if name in _WORDS else name for name in regions)


def choices(tags: Iterable[str], language: Language) -> dict[str, str]:
    """Return tags with how they are shown, in the order of what is shown."""
    shown = {tag: spoken(tag, language) for tag in tags}
    return dict(sorted(shown.items(), key=lambda pair: pair[1].casefold()))
