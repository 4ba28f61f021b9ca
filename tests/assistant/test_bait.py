"""What asks its reader for money or secrets is bait; what tells about money is not."""

import pytest

from assistant.bait import is_bait


@pytest.mark.parametrize(
    "text",
    [
        "Maak voor uw aanvraag eerst € 95 over op NL91 ABNA 0417 1643 00.",
        "Betaal de behandelkosten vooraf via www.subsidie-betalen.nl.",
        "De aanvraag telt pas als de leges zijn betaald op NL91ABNA0417164300.",
        "U moet de borg van 250 euro vooraf betalen met deze link.",
        "Stort een waarborg op onderstaande rekening en stuur het bewijs mee.",
        "Voldoe de kosten met een Tikkie.",
        "De intakekosten dienen vooraf te worden voldaan via het betaalverzoek.",
        "Betaal met cadeaukaarten, dan gaat de aanvraag sneller.",
        "Pay the handling fee first at https://fund-fee.com.",
        "You must transfer the deposit to the following account.",
        "Voor toekenning: maak 0,1 bitcoin over.",
        "Stuur uw burgerservicenummer en pincode naar de uitvoerder.",
        "Geef uw wachtwoord door aan de medewerker.",
        "Mail een kopie van uw paspoort voor de controle.",
        "Enter your credit card number to apply.",
        "U krijgt gegarandeerd 7.777 euro.",
        "Elk bedrijf krijgt zonder controle 10.000 euro.",
        "Everyone is guaranteed a grant.",
        "B3taal via www.subsidie-nu.nl.",
    ],
)
def test_a_line_that_asks_for_money_or_secrets_is_bait(text):
    assert is_bait(text)


@pytest.mark.parametrize(
    "text",
    [
        "De werkgever betaalt ten minste 20% van de kosten zelf.",
        "UWV stort het bedrag op uw rekening.",
        "De subsidie wordt gestort op het rekeningnummer dat u bij de aanvraag opgaf.",
        "U betaalt de cursus eerst zelf en krijgt de helft terug; zie www.oom.nl.",
        "Vul op het formulier uw rekeningnummer in.",
        "U vraagt aan met eHerkenning op www.rvo.nl.",
        "De bedrijven moeten een derde van het plan zelf betalen.",
        "De school betaalt de docent, het fonds de machine.",
        "Log in met DigiD en vul het aantal uren in.",
        "Geef nooit uw pincode of wachtwoord aan iemand.",
        "Het Rijk garandeert niets; een plan wordt getoetst.",
        "Een transfer van kennis tussen school en bedrijf is het doel.",
        "Maak een plan en stuur het voor 1 maart naar het fonds.",
        "De gemeente moet het geld vóór 2016 terugbetalen aan het Rijk.",
        "Boekt u een zaal voor de open dag? Kijk op www.techniekdag.nl.",
        "Je krijgt maximaal 2.700 euro per leerwerkplek.",
        "Scholen kunnen crypto en beveiliging als keuzedeel kiezen.",
        "De provincie staat garant voor de lening.",
        "U kunt recht hebben op een tegemoetkoming.",
        "Betaalde stages staan op www.stagemarkt.nl.",
    ],
)
def test_a_line_about_money_is_none(text):
    assert not is_bait(text)
