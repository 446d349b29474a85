"""English, for the parts of the method around personas and sums."""

from __future__ import annotations

from zhi_publish.diagnostics import Code
from zhi_publish.messages import Message

WORDS = {
    "kind.gesprekken": "The interviews",
    "trouble.two": "It holds more than one cross. Each value counts once for somebody, so put one",
    "trouble.mark": "Here a cross belongs, or nothing. A cross is `x`, `yes` or `1`",
    "trouble.no-name": "The name is missing. An invented name or a number will do; it only serves to count",
    "trouble.not-a-name": "Were the columns exchanged? Here a name belongs",
    "trouble.no-age": "The age is missing. An estimated class of age will do",
    "trouble.age": "This is no age and no class of age. Write for example `35-55`, `65+` or `41`. If Excel made a date of it, turn the column into text",
    "trouble.age-name": "Were the columns exchanged? Here an age belongs, and there is a word",
    "trouble.age-outside": "This age fits none of the classes at `age_classes`",
    "trouble.value": "Here is a value that the model does not know. Put commas between the values",
    "trouble.value-twice": "A value stands here twice. Each value counts once for somebody",
    "trouble.class": "Write a class as `25-35`, `55+` or `under 25`",
    "trouble.numbers": "The table holds ages in years. Say at `age_classes` in which classes they belong, for example `[18-35, 35-55, 55+]`",
    "trouble.many": "There are more than twelve different classes. Take them together with `age_classes`",
    "kind.waardeketen": "The theory of value",
    "kind.meting": "The measurement",
    "kind.besluit": "The decision plan",
    "counted.": "uncounted",
    "of.target": "the target group is smaller",
    "of.inhabitants": "the municipality has fewer inhabitants",
    "kind.schakel": "The link",
    "kind.bouwstenen": "The overview of building blocks",
    "kind.locatie": "The location",
    "kind.telling": "The count",
    "location.": "the whole initiative",
    "budget.": "the whole initiative",
    "name.": "the unique visitors",
    "kind.verantwoording": "The accountability",
    "indicator.uren_open": "hours open",
    "indicator.dagen_open": "days open",
    "indicator.bezoekers": "unique visitors",
    "indicator.bezoeken": "visits",
    "indicator.cursussen": "courses and groups",
    "indicator.cursisten": "participants of courses and groups",
    "indicator.activiteiten": "activities",
    "indicator.deelnemers": "participants of activities",
    "indicator.vrijwilligers": "volunteers",
    "indicator.gesprekken": "conversations",
    "other.bezoekers": "unique visitors",
    "other.bezoeken": "visits",
    "division.geslacht": "gender",
    "division.leeftijd": "age",
    "division.vast": "regular",
    "division.herkomst": "origin",
    "division.andere_hulp": "other services",
    "known.certain": "certain",
    "known.likely": "likely",
}

MESSAGES = {
    Code.INTERVIEW_CELL: Message("Row {row}, column {column} is not right", "{trouble}."),
    Code.PERSON_TWICE: Message(
        "Row {second}, column {column}: this name stands at row {first} too",
        "If it is the same person, remove one of the two rows. If there are two, give one of them another name.",
    ),
    Code.AGE_CLASSES_UNREADABLE: Message("The classes of age cannot be read: `{typed}`", "{trouble}."),
    Code.NAME_IN_TEXT: Message(
        "Here stands a name from the table of interviews",
        "It is the name at row {row} of `{table}`. Nobody who spoke with you may be found. Write another name here.",
    ),
    Code.NAME_PERHAPS: Message(
        "Is this somebody from the table of interviews?",
        "Row {row} of `{table}` holds the same first name. If this is that person, write another name here. If it is chance, give that row "
        "of the table another invented name.",
    ),
    Code.COUNT_YEAR_TWICE: Message(
        "There is a count of {location} for {year} already",
        "It stands in `{file}`, line {line}. Keep one of them, or name another location in one of the two.",
    ),
    Code.COUNT_ABOVE_VISITORS: Message(
        "{counted} visitors were divided over personas, and there are only {unique} unique visitors",
        "This is about {location} in {year}. Each visitor resembles one persona. Was somebody counted twice, or is `unique` wrong?",
    ),
    Code.COUNT_DIFFERS: Message(
        "The analysis and the count of {year} differ for {name}: {stated} and {counted}",
        "The count stands in `{file}`. Correct one of the two. Or put `count: yes` in the analysis instead of `personas`, and they are "
        "always equal.",
    ),
    Code.COUNT_MISSING: Message(
        "There is no count of {location} for {year}",
        "The analysis takes its numbers from it. Make that count, or state the numbers here with `personas`.",
    ),
    Code.COUNT_AND_PERSONAS: Message(
        "Both `personas` and `count` stand here",
        "The numbers come from one place: from the count, or from this analysis. Leave one of the two out.",
    ),
    Code.VENUE_WITHOUT_BUDGET: Message(
        "There are no costs of {location} for {year}",
        "Without costs there is no balance and no ROI, and this location is left out of the total. Make a budget with `location: {id}` and "
        "name it here at `budget`, or fill in `costs`.",
    ),
    Code.VENUE_OF_BUDGET: Message(
        "The budget is that of {budget}, the analysis that of {location}",
        "Name the budget of the same location, or correct `location`.",
    ),
    Code.VENUE_BESIDE_ITSELF: Message(
        "This location is compared with itself",
        "Name another location at `compare_with`.",
    ),
    Code.VENUE_YEAR_TWICE: Message(
        "There is an analysis of {location} for {year} already",
        "It is called “{other}”. In the total over all locations only the first one counts. If this is another calculation for the same "
        "location, leave `location` out here.",
    ),
    Code.VENUES_MISSING: Message(
        "There are no locations",
        "With `per: location` there is an edition for each location. Make them in the folder locations, or leave `per` out.",
    ),
    Code.VENUE_WITHOUT_ANALYSIS: Message(
        "There is no analysis of {location}",
        "So no edition is made for this location. Make an analysis with `location: {id}`.",
    ),
    Code.ANALYSIS_EMPTY: Message(
        "The analysis `{title}` is still empty",
        "It has no costs, no visitors and no benefits, and it will be on the website like that. Say at `budget` or `costs` "
        "what the year cost, and at `personas` how many visitors came.",
    ),
    Code.INCOME_ENDED: Message(
        "`{title}` ended before this year",
        "Its last day is {until}, and the budget is of {year}. Is `until` right? If this money no longer comes in {year}, "
        "leave it out of this budget.",
    ),
    Code.INCOME_NOT_CERTAIN: Message(
        "`{title}` is called {known} for {year}, and runs until {until}",
        "If there is a new agreement, put its last day at `until`. If there is none yet, this money is `uncertain`, or "
        "it `ends`.",
    ),
    Code.INCOME_ORDER: Message(
        "The last day comes before the first",
        "`from` says {starts}, `until` says {until}. Swap them, or correct one of them.",
    ),
    Code.SCALE_UPSIDE_DOWN: Message(
        "The scale runs from {lowest} to {highest}",
        "The lowest answer belongs at `from`, the highest at `to`. Swap them. If a low answer is the good news, write "
        "`better: lower`.",
    ),
    Code.OFF_THE_SCALE: Message(
        "`{typed}` is not on the scale",
        "The answers run from {lowest} to {highest}. Check this number, or the scale.",
    ),
    Code.MORE_ANSWERS_THAN_ASKED: Message(
        "{respondents} people answered, and {invited} were asked",
        "There cannot be more answers than people who were asked. Correct `respondents` or `invited`.",
    ),
    Code.LINK_LOOSE: Message(
        "`{title}` leads nowhere",
        "A reader will ask why this is in the chain. Say at `leads_to` what it adds to. You may choose from: {known}.",
    ),
    Code.STEP_UNKNOWN: Message(
        "There is no step `{typed}`",
        "A decision plan has nine steps: 1 (offer), 2 (reach), 3 (getting-and-bringing), 4 (not-reached), 5 (addition), "
        "6 (picture), 7 (test), 8 (decision) and 9 (scenarios). Write the number or the word.",
    ),
    Code.STEP_TWICE: Message(
        "Step {step} is answered on line {line} already",
        "Each step stands there once. Join the two answers, or change the number.",
    ),
    Code.REACHED_ABOVE: Message(
        "{reached} residents are reached, out of {most}",
        "That cannot be: {of}. If somebody was counted twice, say so at `overlap`. If one of the numbers is wrong, correct it.",
    ),
    Code.SCENARIO_WITHOUT_COSTS: Message(
        "What `{title}` costs is not said",
        "Without an amount there is nothing to choose. Put an amount a year at `costs`, or name a `budget`. An estimate will do.",
    ),
    Code.OVERLAP_TOO_LARGE: Message(
        "More overlap than there are people: `{typed}`",
        "Of these {counted} residents {typed} cannot have been counted already. It needs a `number`, and the overlap is a part "
        "of it. Who was not counted above is no overlap.",
    ),
    Code.RESIDENTS_AFTER_PICTURE: Message(
        "At step {step} no residents are counted any more",
        "After step 7 the picture is final. Put these lines of `{key}` at one of the steps 1 to 7.",
    ),
    Code.YES_WITHOUT_FRAME: Message(
        "The proposal is yes, and no amount stands with it",
        "A council asks what it may cost. Put an `amount` a year at `decision`, and where it comes from. If that is not known "
        "yet, write `outcome: not-yet`.",
    ),
    Code.PLAN_MISSING: Message(
        "There is no decision plan to print",
        "A `decision-document` prints a plan from the folder `decision_plans`. Make one with `kind: decision_plan`, or remove this brochure.",
    ),
    Code.FEW_ANSWERS: Message(
        "`{title}` was answered by {respondents} people",
        "Below {fewest} we leave the mean out: it would say too much about who they were.",
    ),
    Code.ACCOUNTABILITY_YEAR_TWICE: Message(
        "There is an accountability of {location} for {year} already",
        "It stands in `{file}`. Keep one of them, or name another location in one of the two.",
    ),
    Code.BREAKDOWN_OFF: Message(
        "The breakdown by {division} adds up to {together}; the total is {count}",
        "This is about {indicator}. Whoever fits nowhere or is unknown counts as well: put the rest under `unknown`. Is somebody in two "
        "parts, choose one of them.",
    ),
    Code.FIGURE_ABOVE: Message(
        "More {indicator} ({count}) than {other} ({most})",
        "That cannot be: whoever counts for the first counts for the second. Did two numbers change places?",
    ),
    Code.FIGURE_DIFFERS: Message(
        "Here it says {stated} for {indicator}, elsewhere {known}",
        "The other number stands in `{file}`. Correct one of the two. Or leave it out here, and it is taken from there.",
    ),
    Code.STORIES_SHORT: Message(
        "{agreed} stories were agreed on, and {delivered} are named here",
        "Name those that are missing at `delivered`. Did fewer come of it, say at `note` why.",
    ),
    Code.DEFINITION_MISSING: Message(
        "Nothing says what counts for {indicator}",
        "Without a definition nobody can lay this number beside that of another. Write at `definition`, in one sentence, what was counted. "
        "Figures without a definition in this file: {missing}.",
    ),
    Code.DEFINITION_CHANGED: Message(
        "The definition of {indicator} differs from that of {year}",
        "It said: \u201c{before}\u201d The page tells that these years cannot simply be compared. Did nothing change, use the same sentence.",
    ),
    Code.FIGURE_NOWHERE: Message(
        "There is no number for {indicator}",
        "Put it at `number`. Only visitors, visits, hours, days and conversations can come from a count, an analysis or the interviews of "
        "that year, and it is not there now.",
    ),
}
