"""Dutch questions stay Dutch with English names in them; English ones are English."""

import pytest

from assistant.language.detection import detect_language

DUTCH = """
Bestaat House of Skills nog?
doel 1e techniekmaster of master
Wat is Make It Happen?
Wie zit er in Smart Industry Hub?
Future of Work subsidie
House of Skills
Is TechYourFuture er nog?
bbl monteur Alkmaar
subsidie omscholing
Women in Tech project?
wat kost Skills for the Future
Brainport Industries Campus
open dag mbo
zij-instroom techniek
contact Techport
Adres House of Tech
meedoen aan Girlsday
kosten bbl
RIF deadline
SLIM aanvragen
wanneer sluit SLIM
aantal leerlingen groep 8
Is the Next Step gestopt?
Learning Community Maritiem
leraar worden
stage lassen Den Helder
Wie is projectleider Hub at Work?
hulp bij subsidie
Loopt From School to Work door?
is this techniek iets
Waar vind ik Do it yourself techniek?
Kent u Skills in Motion?
begroting 2024
opleidingen metaal
Bestaat Sterk Techniekonderwijs nog?
Zijn er plekken?
Kan ik iets aanvragen?
Wat is on the job training
training on the job lasser
Welke be an engineer dagen zijn er?
ik zoek werk
doelen techniekpact
in welke gemeenten is dit
techniekmaster of master
Is het RIF open?
Wie betaalt dat?
Ontwikkeling Smart Makers Education in Haarlem
Learn to Code week
mbo or hbo
partners van It's in the Air
waar is de stage
Heeft Women at Work een website?
aanmelden voor Tech for Kids
is er geld
Is SLIM open?
Wat betekent 'the human capital agenda'?
Is er een Skills Lab in Emmen?
best practices techniek
wie kan mij helpen
Wat doet The Green Village?
stage
stage in Emmen
jobs in Emmen
master
budget
budget RIF
budget voor een master
smart industry
human capital agenda
social return
cnc operator
process operator
data
help
tech
energy
cyber security
engineering
start-up
scale up
job coach
high tech
monitor
pilot
planning
vouchers
training vouchers
water technology
first lego league
""".strip().splitlines()
ENGLISH = """
Does House of Skills still exist?
What is goal 1e?
Who runs the Techniekpact?
funding for training
How much money is there for welders?
subsidy for retraining in Alkmaar
Where do I apply?
Is there an open day?
which schools take part
apprenticeship grants
goals of the Techniekpact
Can my company get RIF?
contact person for Techport
What does SLIM cost?
deadline for RIF
retraining scheme for employees
number of pupils in technical education
Explain Sterk Techniekonderwijs
list all regional schemes
tell me about House of Skills
I need a welder
Does bbl pay a wage?
jobs in technology
lack of technical teachers
Who pays for it?
opening hours of the counter
Show me grants for small firms
help with applying
When was the manifest signed?
how many participants
grants for small companies in Noord-Holland
which municipalities are in West-Friesland
Are there schemes for lateral entry teachers?
Any activities for primary schools in Drenthe
vocational education and training
what happened in 2013
Give me the figures on vacancies
technical master or master
Who is the director of Techport?
education budget 2024
Techport partners list
why was the pact made
Is SLIM still open for applications?
Do employers get money for bbl?
compare RIF with SLIM
I want to become an electrician
I am looking for work
eligible costs RIF
maximum grant amount
how to apply for SLIM
Which partners are in the network?
goals 2030
Which year does it end?
Techniekpact targets for girls
has the scheme been extended
that scheme, is it closed?
minimum contribution by employers
could a school apply for this
What does 'zij-instroom' mean?
help me find a job
electrician
eligible costs
students
what is a pilot
""".strip().splitlines()


@pytest.mark.parametrize("question", DUTCH)
def test_a_short_dutch_question_is_dutch_whatever_names_stand_in_it(question: str) -> None:
    assert detect_language(question) == "nl"


@pytest.mark.parametrize("question", ENGLISH)
def test_a_short_english_question_is_english(question: str) -> None:
    assert detect_language(question) == "en"


def test_what_says_nothing_is_dutch() -> None:
    assert [detect_language(text) for text in ("", "?", "2020", "RIF", "xqzt")] == ["nl"] * 5
