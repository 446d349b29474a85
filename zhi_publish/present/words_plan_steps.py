"""The nine steps of a decision plan in our words: what each asks, what to think of, and how to find out."""

from __future__ import annotations

from dataclasses import dataclass

from zhi_publish.model.decision_plan import PlanStep


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """One step."""

    name: str
    """Short, for a list."""
    question: str
    think_of: tuple[str, ...]
    find_out: tuple[str, ...]


DUTCH = {
    PlanStep.OFFER: StepWords(
        name="Wat er is",
        question="Welke plekken zijn er nu, waar iemand zonder afspraak naartoe kan?",
        think_of=(
            "Huiskamers, buurthuizen, eettafels en koffie-uren, ook die van een kerk of een vereniging.",
            "Plekken waar bezoekers zelf iets organiseren, en plekken waar iemand werkt die het zelf heeft meegemaakt.",
            "Cursussen en groepen waarvoor niemand een verwijzing nodig heeft.",
            "Hoeveel uur per week elke plek open is, en of er ’s avonds en in het weekend iets is.",
        ),
        find_out=(
            "Loop de lijst van gesubsidieerde organisaties na, en vraag wie daar níét op staat.",
            "Bel de plekken zelf. Een website is vaak ouder dan de openingstijden.",
            "Vraag een wijkverpleegkundige en een huismeester waar zij mensen naartoe sturen.",
        ),
    ),
    PlanStep.REACH: StepWords(
        name="Wie er komt",
        question="Welke inwoners komen daar, en hoeveel zijn het er?",
        think_of=(
            "Wie er steeds weer is, en wie één keer komt.",
            "Leeftijd, buurt, en of iemand iets komt halen, iets komt brengen of allebei.",
            "Mensen die op meer dan één plek komen: tel hen één keer.",
        ),
        find_out=(
            "Vraag elke plek om een telling, of tel samen één week lang.",
            "Lees de jaarverslagen, en vraag door als er alleen bezoeken in staan en geen bezoekers.",
            "Ga een middag zitten en kijk wie er binnenkomt.",
        ),
    ),
    PlanStep.GET_AND_BRING: StepWords(
        name="Halen en brengen",
        question="Wat hebben mensen eraan, en wat doen ze er zelf?",
        think_of=(
            "Gezelschap, een reden om op te staan, iemand die naar u vraagt.",
            "Een taak die van u is: soep koken, de kas doen, een ander op weg helpen.",
            "Of iemand er kan groeien: van gast tot gastvrouw, van cursist tot begeleider.",
        ),
        find_out=(
            "Praat met bezoekers, het liefst met iemand erbij die zij kennen.",
            "Vraag ook een partner, een ouder of een vriend wat er thuis veranderde.",
            "Gebruik de verhalen die er al zijn, als de hoofdpersoon dat goedvindt.",
        ),
    ),
    PlanStep.NOT_REACHED: StepWords(
        name="Wie er niet komt",
        question="Wie zou er iets aan hebben, en is nu nergens te vinden?",
        think_of=(
            "Mensen die alleen nog hun hulpverlener zien, of niemand meer.",
            "Jongvolwassenen die thuiszitten, ouderen na een opname, mensen die pas in de gemeente wonen.",
            "Wie ergens was en wegbleef, omdat het daar niet prettig was.",
            "Mensen die op een behandeling of een woning wachten.",
        ),
        find_out=(
            "Vraag de huisarts, het wijkteam, het FACT-team, de corporatie en de school hoeveel mensen zij kennen die nergens heen gaan.",
            "Reken een landelijk of regionaal cijfer om naar uw gemeente, en zet erbij hoe u dat deed.",
            "Vraag bezoekers wie zij missen.",
        ),
    ),
    PlanStep.ADDITION: StepWords(
        name="Wat het toevoegt",
        question="Wat zou een zelfregie- en herstelinitiatief brengen wat er nog niet is?",
        think_of=(
            "Een plek waar u mag zijn zonder dat iemand vraagt wat u mankeert.",
            "Leren van anderen die uit een moeilijke tijd kwamen, in uw eigen tempo.",
            "Werk met wat u meemaakte: als vrijwilliger, en wie weet met loon.",
            "Keuze: niet iedereen past in dezelfde huiskamer.",
        ),
        find_out=(
            "Ga kijken bij een initiatief in de buurt, en neem een raadslid mee.",
            "Vraag een bezoeker van zo’n plek om te vertellen wat het voor die persoon deed.",
            "Leg de bouwstenen van uw regio ernaast: welke ontbreken?",
        ),
    ),
    PlanStep.VIEW: StepWords(
        name="Wat we zien",
        question="Wat leren we hiervan, en wat blijft buiten beeld?",
        think_of=(
            "Zien inwoners, hulpverleners en de gemeente hetzelfde? Waar verschilt het?",
            "Over wie gaat geen enkel verhaal en geen enkel getal?",
            "Welke plannen van de gemeente raakt dit: armoede, wonen, werk, eenzaamheid?",
        ),
        find_out=(
            "Schrijf op twee bladzijden op wat stap 1 tot en met 5 opleverden, ook wat u niet weet.",
            "Nodig de mensen uit om wie het gaat, en geef hun het eerste woord.",
            "Houd het die avond bij de behoeften. Of er iets bij komt, is voor later.",
        ),
    ),
    PlanStep.TEST: StepWords(
        name="Het beeld klopt",
        question="Wat moet er nog bij of getoetst worden, voordat het beeld vaststaat?",
        think_of=(
            "Vragen die op tafel kwamen en met een telefoontje te beantwoorden zijn.",
            "Getallen waar veel van afhangt en waar u nog niet zeker van bent.",
            "Wat u met opzet laat liggen, en waarom.",
        ),
        find_out=(
            "Verdeel de open vragen in: nodig voor het besluit, en aardig om te weten.",
            "Leg het beeld voor aan twee mensen die er niet bij waren.",
            "Sluit af met het aantal inwoners dat bereikt wordt, en het aantal dat nog niet bereikt wordt.",
        ),
    ),
    PlanStep.DECISION: StepWords(
        name="Ja of nee",
        question="Is er meer nodig, en wat mag het kosten?",
        think_of=(
            "Nee is ook een antwoord: schrijf dan op waarom het genoeg is wat er is.",
            "Bij ja: hoeveel geld, voor hoeveel jaar, en wie er nog meer meebetaalt.",
            "Een jaar is kort. Wie vertrouwen moet winnen, heeft meer tijd nodig.",
        ),
        find_out=(
            "Vraag de regio, de zorgverzekeraar en de andere beleidsvelden wat zij kunnen bijdragen.",
            "Zet het voorstel op de agenda van college of raad, met dit plan erbij.",
        ),
    ),
    PlanStep.SCENARIOS: StepWords(
        name="Welke weg",
        question="Op welke manieren kan het, en wat spreekt voor en tegen elk ervan?",
        think_of=(
            "Een bestaande plek meer laten zijn, er een plek naast zetten, of het samen met een buurgemeente doen.",
            "Bus, brug en fiets: hoe ver is het voor wie geen auto heeft?",
            "Wie het leidt: de gemeente, inwoners zelf, of samen. Kunt u het ook loslaten?",
        ),
        find_out=(
            "Vraag de mensen om wie het gaat welke weg zij zouden kiezen.",
            "Kijk wie al iets begonnen is, en wat die persoon nodig heeft.",
            "Laat iemand die zelf een initiatief opzette meelezen.",
        ),
    ),
}

ENGLISH = {
    PlanStep.OFFER: StepWords(
        name="What there is",
        question="Which places are there now, where somebody can go without an appointment?",
        think_of=(
            "Living rooms, community centres, shared meals and coffee hours, also those of a church or a club.",
            "Places where visitors organise something themselves, and places where somebody works who went through it.",
            "Courses and groups for which nobody needs a referral.",
            "How many hours a week each place is open, and whether there is something in the evening and at weekends.",
        ),
        find_out=(
            "Go through the list of organisations with a grant, and ask who is not on it.",
            "Ring the places themselves. A website is often older than the opening hours.",
            "Ask a district nurse and a caretaker where they send people.",
        ),
    ),
    PlanStep.REACH: StepWords(
        name="Who comes",
        question="Which residents come there, and how many are they?",
        think_of=(
            "Who is there time and again, and who comes once.",
            "Age, part of town, and whether somebody comes to get something, to bring something, or both.",
            "People who come to more than one place: count them once.",
        ),
        find_out=(
            "Ask each place for a count, or count together for one week.",
            "Read the annual reports, and ask on where they count visits and no visitors.",
            "Sit down for an afternoon and see who comes in.",
        ),
    ),
    PlanStep.GET_AND_BRING: StepWords(
        name="Getting and bringing",
        question="What do people gain by it, and what do they do there themselves?",
        think_of=(
            "Company, a reason to get up, somebody who asks after you.",
            "A task of your own: making soup, keeping the till, helping somebody on their way.",
            "Whether somebody can grow there: from guest to host, from learner to guide.",
        ),
        find_out=(
            "Talk with visitors, best with somebody present whom they know.",
            "Ask a partner, a parent or a friend, too, what changed at home.",
            "Use the stories that exist, where the person in them agrees.",
        ),
    ),
    PlanStep.NOT_REACHED: StepWords(
        name="Who does not come",
        question="Who would gain by it, and is nowhere to be found now?",
        think_of=(
            "People who only see their care worker, or nobody any more.",
            "Young adults who stay at home, older people after a stay in hospital, people who are new in the municipality.",
            "Who was somewhere and stayed away, because it was not pleasant there.",
            "People who wait for a treatment or a home.",
        ),
        find_out=(
            "Ask the doctor, the neighbourhood team, the outreach team, the housing corporation and the school how many people they know who go nowhere.",
            "Convert a national or regional figure to your municipality, and say how you did it.",
            "Ask visitors whom they miss.",
        ),
    ),
    PlanStep.ADDITION: StepWords(
        name="What it adds",
        question="What would an initiative for self-direction and recovery bring that is not there yet?",
        think_of=(
            "A place where you may be without anybody asking what is wrong with you.",
            "Learning from others who came out of a hard time, at your own pace.",
            "Work with what you went through: as a volunteer, and who knows, with pay.",
            "Choice: not everybody fits in the same living room.",
        ),
        find_out=(
            "Visit an initiative nearby, and take a councillor along.",
            "Ask a visitor of such a place to tell what it did for them.",
            "Lay the building blocks of your region beside it: which are missing?",
        ),
    ),
    PlanStep.VIEW: StepWords(
        name="What we see",
        question="Which picture emerges, and what do we not see?",
        think_of=(
            "Do residents, care workers and the municipality see the same? Where do they differ?",
            "About whom is there no story and no number?",
            "Which plans of the municipality does it touch: poverty, housing, work, loneliness?",
        ),
        find_out=(
            "Write down on two pages what steps 1 to 5 gave, also what you do not know.",
            "Invite the people whom it concerns, and give them the first word.",
            "Talk that evening about what is needed. Whether it comes is for later.",
        ),
    ),
    PlanStep.TEST: StepWords(
        name="The picture holds",
        question="What has to be added or tested before the picture is final?",
        think_of=(
            "Questions that came up and can be answered with a phone call.",
            "Numbers on which much depends and of which you are not sure yet.",
            "What you leave aside on purpose, and why.",
        ),
        find_out=(
            "Sort the open questions: needed for the decision, and nice to know.",
            "Show the picture to two people who were not there.",
            "End with the number of residents who are reached, and the number who are not yet.",
        ),
    ),
    PlanStep.DECISION: StepWords(
        name="Yes or no",
        question="Is more needed, and what may it cost?",
        think_of=(
            "No is an answer, too: write down then why what there is is enough.",
            "With a yes: how much money, for how many years, and who else pays.",
            "A year is short. Winning trust takes more time.",
        ),
        find_out=(
            "Ask the region, the health insurer and the other policy fields what they can add.",
            "Put the proposal on the agenda of the council, with this plan.",
        ),
    ),
    PlanStep.SCENARIOS: StepWords(
        name="Which way",
        question="In which ways can it be done, and what speaks for and against each?",
        think_of=(
            "Letting an existing place be more, putting a place beside it, or doing it with a neighbouring municipality.",
            "Bus, bridge and bicycle: how far is it for who has no car?",
            "Who leads it: the municipality, residents themselves, or both. Can you let go of it?",
        ),
        find_out=(
            "Ask the people whom it concerns which way they would choose.",
            "See who has begun something already, and what that person needs.",
            "Have somebody read along who set up an initiative.",
        ),
    ),
}
