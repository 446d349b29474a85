"""The words by which a English sentence shows that it speaks of a figure of ours; data only."""

from __future__ import annotations

import re

from zhi_publish.present.claim_words import ClaimWords, any_of, cues_of

ENGLISH_CLAIMS = ClaimWords(
    cues=cues_of(
        {
            "ROI": r"ROI|ratio",
            "EACH": r"(?:every|each|per|one|an?)(?: \w+)? euro",
            "EVEN": r"break[ -]?even|have to be real|must be real",
            "BALANCE": r"balance|surplus|is left|remains|left over|more than (?:\w+ ){0,3}costs?",
            "TOTAL": r"in total|total|totals|altogether|all in all|all together|the sum|sum|adds? up|added up|together|on balance|outcome",
            "BENEFITS": r"benefits|social value|avoided (?:costs|spending)|savings?",
            "YIELD": r"yields?|yielded|brings?|brought|worth|saves?|saved|returns?|returned|earns",
            "COST": r"costs?|spent|spends?|spending|expenses|budget",
            "YEARLY": r"a year|per year|yearly|annually|every year|each year|this year",
            "WEAK": r"comes? to|came to|amounts? to|that is|that makes|they make",
            "COUNTED": r"counts?|counted|reckon|attribute|take|comes from|from|fewer|less",
            "TARIFF": r"tariff|rate|price|value|valued|amount|at|estimate",
            "BASED": r"based|story|portrait|conversations|interviews|spoke",
            "UNIQUE": r"unique|different",
            "REGULAR": r"regulars?|regularly|structural",
            "INCIDENTAL": r"incidental|occasional",
            "RESEMBLE": r"resembles?|like",
            "OPEN": r"open|opened",
            "INCOME": r"income|subsidy|grant|contributes?|contributed",
            "MARGIN": r"margin",
            "BACK": r"back|in return|gains?|profits?",
            "SHARE": r"of it|of this|of that|of the total|of (?:all )?(?:the )?benefits|goes to|ends up",
            "VISITOR": r"visitor",
            "RECEIVE": r"welcomed|received|counted|reached|came|visited",
        }
    ),
    per=re.compile(r"\b(?:per (?:unique |regular |structural |incidental )?(\w+)|(?:an?|each|every) (hour|day|week|month|daypart|visit)\b)|\b(hour)ly", re.IGNORECASE),
    of_something=re.compile(
        r"\b(?:costs|total|tariff|price|sum|amount) (?:of|for) (?:(?:the|an?|my|his|her|our) )?([^\W\d]\w+)", re.IGNORECASE
    ),
    ours=frozenset("year house initiative this all our organisation foundation persona personas visitors benefits costs budget analysis years over nearly about".split()),
    elsewhere=any_of(
        r"according to|guide|research|study|national|nationally|elsewhere (?:they|people|others)|some providers|usually|normally|annual report|"
        r"others|other (?:\w+ )?(?:initiatives?|houses?|providers?|municipalit\w+|cit(?:y|ies)|organisations?|regions?)|another (?:initiative|house|city|provider)"
    ),
    unreal=any_of(r"if|suppose|would|could|might|ever|aims?|aimed|goals?|targets?|hopes?|hoped|expects?|expected|next year|rose|risen|fell|fallen|present value|horizon|simulation|chance|lowest|highest|best case|worst case"),
    before=any_of(r"formerly|previously|used to|last year|the year before|a year earlier|earlier|back then"),
    private=any_of(
        r"debts?|fines?|rents?|renting|salary|wages?|earned|allowances?|pensions?|saved up|borrowed|lent|loans?|bought|buys?|paid|pocket money|lottery|won|inherited|"
        r"mortgage|net|gross|lives on|presents?|bet|bets|membership|hall|rebuilding|renovation|deposit"
    ),
    paying=frozenset({"paid"}),
    divider=re.compile(r"[,;–—()!]| (?:and|but|of which|while|against|so|or|because|stands?|from)\b", re.IGNORECASE),
    small=frozenset("of the our these those all".split()),
    dull=frozenset("less more fewer hours extra for of the a an that which not needed avoided someone to out with at and or in on cost costs year day here own again work new".split()),
    payers={
        "municipality": "gemeente", "wmo": "gemeente-wmo", "insurer": "zorgverzekeraar", "insurers": "zorgverzekeraar",
        "zvw": "zorgverzekeraar", "wlz": "zorgkantoor", "uwv": "uwv", "housing": "woningcorporatie", "police": "politie-justitie",
        "employer": "werkgever", "employers": "werkgever",
    },
    nouns={
        "hours": "hour", "days": "day", "dayparts": "daypart", "visitors": "visitor", "visits": "visit", "inhabitants": "inhabitant",
        "conversations": "conversation", "interviews": "conversation", "people": "person", "persons": "person", "rides": "ride",
    },
    per_names={},
)  # fmt: skip
