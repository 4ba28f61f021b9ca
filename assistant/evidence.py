"""Does what we would quote hold the kind of fact that was asked? Pure.

A question for a price, an address, opening hours, an outcome or a person's name often
meets passages that speak of the very thing and still do not say it. Each rule pairs
the wording of such a question with what an answer to it would have to look like.
"""

from collections.abc import Sequence

from assistant.fitting import Sort, make_sort
from assistant.language.words import fold

_AMOUNT = (
    r"€|\beuro\b|\bmiljoen\b|\bmln\b|\bmiljard\b|\bgratis\b|\bkosteloos\b|\bprocent van de kosten"
)
_SCHEME = (
    r"\b(?:subsidie|regeling|aanvra|ronde|tijdvak|fonds|pot\b|potje|budget|voucher|rif\b|slim\b"
    r"|inschrijving|aanmelding|scheme|grant|call\b)"
)
_FULL_NAME = (
    r"\b[A-Z][a-zé]+(?:[- ][A-Z][a-zé]+)* (?:(?:van|de|der|den|ten|ter|el|al) )*[A-Z][a-zé]{2,}"
)


RULES: tuple[Sort, ...] = (
    make_sort(
        "price",
        r"\bwat (?:kost|kosten|reken\w*|betaal|betalen|vraag|vragen|verdien\w*)\b"
        r"|\b(?:hoeveel|welke?|wat (?:is|zijn) (?:de|het)|hoe hoog is (?:de|het)) (?:\w+ ){0,2}"
        r"(?:lesgeld|collegegeld|schoolgeld|uurtarief|tarief|tarieven|contributie|prijs|prijzen"
        r"|entree|huurprijs|inschrijfgeld|kosten)\b"
        r"|\btuition fee|\bhow much does .{1,60} cost"
        r"|\bhoeveel (?:kost|moet ik betalen|betaal)",
        _AMOUNT,
    ),
    make_sort(
        "amount",
        r"\bhoeveel (?:euro|geld|miljoen|subsidie|budget)\b|\bhoe (?:groot|hoog) (?:is|was"
        r"|zijn) (?:het|de|een)"
        r" (?:\w+ ){0,2}(?:budget|bedrag|subsidie|beurs|vergoeding|fonds|pot|voucher)"
        r"|\bwelk bedrag\b"
        r"|\bhow much money|\bhow many (?:euro|million)",
        _AMOUNT,
    ),
    make_sort(
        "address",
        r"\b(?:welk|het|wat is het|exacte) adres\b|\bhuisnummer|\bpostcode"
        r"|\bin welke straat|\bstreet address",
        r"\b\d{4} ?[A-Z]{2}\b|(?:straat|weg|laan|plein|kade)\s+\d",
    ),
    make_sort(
        "times",
        # A scheme that opens has no hours, nor has what opens again or its doors.
        rf"\bopeningstijd|\bhoe laat\b|^(?!.*{_SCHEME}).*\b(?:is|zijn|wanneer)\b[^.?!]{{0,60}}"
        r"(?<!deur )(?<!deuren )(?<!weer )\b(?:geopend|open)\b"
        r"(?! (?:dag|hiring|innovatie|data|source))|\bopening hours"
        r"|\bwachtlijst|\bafspraak maken|\bappointment|\binloopuur",
        r"\b\d{1,2}[.:]\d{2}\s*uur|\bvan \d{1,2} tot \d{1,2} uur|\bmaandag|\bdinsdag"
        r"|\bwoensdag|\bdonderdag"
        r"|\bvrijdag|\bwachtlijst|\bafspraak|\bgeopend|\bopen\b|\bgesloten",
    ),
    make_sort(
        "outcome",
        r"\buiteindelijk\b|\b(?:echt|daadwerkelijk|inderdaad)\b.{0,40}\b(?:gehaald|gelukt"
        r"|gekomen|geworden|bereikt)"
        r"|\bgehaald\b|\bwat (?:is|zijn) er (?:van|uit)\b|\b(?:uitkomst|uitkomsten"
        r"|resultaat|resultaten) (?:van|was|waren)"
        r"|\bbestaat\b.{0,60}\bnog\b|\bdaadwerkelijk\b"
        r"|\bopgevolgd\b|\bwie won\w*\b"
        r"|\bhoeveel\b.{0,80}\bdankzij\b|\bin the end\b|\bachieved\b",
        r"\bgerealiseerd|\bbehaald|\bgehaald|\bresultaten?\b|\bgestegen|\bgedaald"
        r"|\btoegenomen|\bafgenomen"
        r"|\bgebleken|\bbleek|\binmiddels|\bopgevolgd|\bmeting\b|\bgerealiseerde|\bbereikt"
        r"|\bgewonnen|\bgestopt|\bgesloten|\bafgelopen|\bbeeindigd|\bbeëindigd|\bvervallen"
        r"|\bloopt\b|\bstatus\b|\bopen\b|\bonbekend|\bweten wij niet|\bin gebruik|\bop in\b"
        r"|\bnog (?:bestaat|werkt)\b",
    ),
    make_sort(
        "practical",
        r"\binloggen|\blog ik in|\bdownload|\binschrijven|\baanmeldformulier|\bpapieren moet"
        # Who must bring money asks for no packing list.
        r"|\bwat\b(?!.*(?:geld|financ|bijdrage|budget)).{0,40}\bmee(?:brengen|nemen)\b"
        r"|\bhoe lang duurt|\bhoelang duurt|\bhoeveel (?:weken|maanden|uren|avonden"
        r"|dagen) duurt|\bstudiepunten"
        r"|\bwelk diploma|\btoelatingseis|\bvooropleiding|\bleeftijdsgrens|\bwhich papers",
        r"\binlog|\bdownload|\binschrijv|\baanmeld|\bdiploma|\btoelat|\bvooropleiding"
        r"|\bweken\b|\bmaanden\b|\bjaar\b"
        r"|\buur\b|\bstudiepunten|\bdagdel|\bmee(?:breng|nem)",
    ),
    make_sort(
        "person",
        r"\bhoe heet (?:de|het) \w+(?:directeur|manager|ambassadeur|voorzitter|meester"
        r"|wethouder|maker)\b"
        r"|\b(?:alle|de) namen van\b|\bnaam van de (?:persoon|man|vrouw|directeur"
        r"|voorzitter|contactpersoon)"
        r"|\bwie is de (?:directeur|contactpersoon|projectleider|voorzitter"
        r"|werkambassadeur|kwartiermaker)",
        _FULL_NAME,
        0,
    ),
)  # fmt: skip


def missing_evidence(question: str, quoted: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds of fact that ``question`` asks and no text in ``quoted`` holds."""
    folded = fold(question)
    return tuple(
        rule.name
        for rule in RULES
        if rule.asked.search(folded) and not any(rule.held.search(text) for text in quoted)
    )
