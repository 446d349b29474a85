"""English: for publications with ``language: en``."""

from __future__ import annotations

from zhi_publish.diagnostics import Code, Severity
from zhi_publish.messages import Catalogue, Counted, Message
from zhi_publish.messages.en_method import MESSAGES, WORDS

ENGLISH = Catalogue(
    severities={Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"},
    suggestion="Did you mean `{suggestion}`?",
    summary="{errors} to repair, {warnings} to look at, {notes} for your information.",
    built="The website is in {folder}, with {pages} and {brochures}.",
    pages=Counted(none="no pages", one="one page", more="{number} pages"),
    brochures=Counted(none="no brochure", one="one brochure", more="{number} brochures"),
    unchanged="no page changed",
    last_good="Below stands the last version that was in order.",
    drafts="Still draft, hence not published: {files}.",
    all_clear="Everything is in order.",
    words=WORDS
    | {
        "kind.model": "The model",
        "kind.persona": "The persona",
        "kind.baat": "The benefit",
        "kind.betaler": "The payer",
        "language.nl": "Dutch",
        "language.en": "English",
        "kind.prijsindex": "The price index",
        "kind.begroting": "The budget",
        "kind.analyse": "The analysis",
        "kind.brochure": "The brochure",
        "kind.waarde": "The value",
        "kind.pagina": "The page",
        "wanted.mapping": "a group of keys, each on a line of its own",
        "wanted.list": "a list, in which every entry begins with a hyphen",
        "wanted.value": "one value on the same line",
        "known.": "none so far",
        "sign.long": "characters without an empty line",
        "sign.headings": "headings",
        "sign.rows": "rows of a table",
        "sign.points": "points in a list",
        "sign.code": "bits of code",
        "sign.paragraphs": "paragraphs",
        "problem.key": "If a value begins with a brace, put it between quotation marks.",
        "problem.mapping": "Lines with a key, a colon and a value belong here.",
        "problem.indent": "This line stands further to the right or to the left than the lines it belongs to.",
        "problem.quote": "A quotation mark opens a text here that is not closed well, or something follows behind it.",
        "problem.escape": "Between double quotation marks \\ has a special meaning; put single ones around the text.",
        "problem.bracket": "A bracket or brace opens a row here that is never closed.",
        "problem.sign": "A value cannot begin with this sign; put it between quotation marks.",
        "problem.colon": "The line before this one lacks the colon behind its key.",
        "problem.special": "this is not an ordinary file",
        "problem.Permission denied": "you have no access to it",
        "problem.Input/output error": "the disk cannot read it",
        "encoding.Windows-1252": "Windows-1252 (ANSI)",
        "token.kleur": "colour",
        "trouble.xls": "It is an old Excel table (.xls). In Excel choose Save as, then Excel workbook (.xlsx) or CSV UTF-8",
        "trouble.xlsb": "It is a binary Excel table (.xlsb). In Excel choose Save as, then Excel workbook (.xlsx) or CSV UTF-8",
        "trouble.ods": "It is a table of LibreOffice (.ods). There choose Save as, then Excel (.xlsx) or CSV",
        "trouble.password": "It has a password. Save a copy without one, in a place that only you can reach",
        "trouble.broken": "The file is damaged, or only its name ends in .xlsx. Open it in Excel and save it again",
        "trouble.no-text": "It holds signs that occur in no table. Save it again as CSV UTF-8 or as .xlsx",
        "trouble.other": "Only tables that end in .csv or .xlsx are read. Save it as one of those",
        "trouble.rows": "rows",
        "trouble.columns": "columns",
        "trouble.cells": "filled cells",
        "trouble.bytes": "MB",
        "trouble.unfolded": "MB when unpacked",
        "trouble.long": "This cell is longer than a cell should be. Perhaps a quotation mark is missing",
        "trouble.quote": "Here a text between quotation marks begins or ends that is not closed well. Take the quotation mark away",
        "trouble.formula": "Here is a formula of which no outcome was kept. Open the table in Excel and save it, or type the outcome",
        "trouble.beside": "No name stands above this column. Have the cells of this row shifted? Put them back, or give the column a name",
    },
    messages=MESSAGES
    | {
        Code.NOT_A_PUBLICATION: Message(
            "This is not a publication",
            "This folder should hold a file `mkdocs.yml`, with a folder `content` beside it. Go to the right folder, or "
            "make a new publication with `zhi-publish new FOLDER`.",
        ),
        Code.FILE_NOT_UTF8: Message(
            "This file is not saved as UTF-8",
            "It looks like {encoding}; letters such as ë and signs such as € would come out wrong on the site. Open the "
            "file, choose Save as, and choose the encoding UTF-8.",
        ),
        Code.FILE_TOO_LARGE: Message(
            "This file is too large",
            "It is {kilobytes} kB; no more than {most} kB is read. Was something else pasted into it by accident?",
        ),
        Code.FILE_EMPTY: Message("This file is empty", "Write something in it, or throw it away."),
        Code.FRONT_MATTER_MISSING: Message(
            "There is no data at the top",
            "This file does not begin with a block of data between two lines of `---`. Put the keys there, such as "
            "`name:` or `title:`.",
        ),
        Code.FRONT_MATTER_UNCLOSED: Message(
            "The block of data does not end",
            "It begins here, but the line with three hyphens `---` below it is missing, or the word processor turned it "
            "into a long dash. Put a line with only `---` below the last key.",
        ),
        Code.FRONT_MATTER_SYNTAX: Message(
            "The data cannot be read here",
            "{problem} A line is a key, a colon, a space and a value; lines that belong together are indented equally.",
        ),
        Code.COLON_IN_VALUE: Message(
            "There is a colon in the text behind `{key}`",
            "A second colon on a line cannot be read. Put the whole text between quotation marks.",
        ),
        Code.TAB_IN_FRONT_MATTER: Message(
            "There is a tab in the data",
            "A tab (the key to the left of the Q) cannot be read here. Take it out and type spaces.",
        ),
        Code.ODD_SPACE_IN_FRONT_MATTER: Message(
            "There is an invisible character in the data",
            "It looks like a space or a new line, and is something else ({character}); it comes along when you paste from "
            "Word or from a website. Take it out and type an ordinary space or Enter.",
        ),
        Code.YAML_ALIAS: Message(
            "A reference with `{sign}` is not possible here",
            "The sign {sign} at the start of a value has a special meaning. Put the text between quotation marks.",
        ),
        Code.YAML_TAG: Message(
            "An exclamation mark at the start is not possible here",
            "What begins with an exclamation mark ({tag}) is read as an instruction, and instructions are not carried "
            "out. Put the text between quotation marks.",
        ),
        Code.YAML_TOO_DEEP: Message(
            "The data is nested too deeply",
            "There are more than {most} layers. Is there a bracket or hyphen too many somewhere?",
        ),
        Code.TEXT_AFTER_HASH: Message(
            "The text behind # is lost",
            "A # with a space before it begins a remark, so `{lost}` is not read. Put the whole value between quotation "
            "marks if it belongs to it.",
        ),
        Code.ODD_CHARACTER: Message(
            "There is an invisible control character in this file",
            "The character {character} does not belong in a text. Take it out; if need be, type the words around it again.",
        ),
        Code.LINK_IN_CONTENT: Message(
            "This is a shortcut, not a file",
            "Links are not followed, because they may lead out of the publication. Put the file itself here.",
        ),
        Code.DUPLICATE_ID: Message(
            "Two files get the same name on the site",
            "This file and `{other}` both become `{id}`: capitals and accents do not count. Give one of the two another name.",
        ),
        Code.FORMER_NAME: Message(
            "This cannot be a former name: `{typed}`",
            "`formerly` takes the name that the file had before, without folder and without `.md`, such as `lena`. Only an "
            "ordinary page has its folder with it: `about-us/team`.",
        ),
        Code.FORMER_TAKEN: Message(
            "Something else stands at the old address `{address}`",
            "`{other}` stands there now. An address can lead to one page only. Remove this name from `formerly`, or give the "
            "other file another name.",
        ),
        Code.UNSAFE_FILE_NAME: Message(
            "This file name is not possible",
            "`{name}` does not make a usable address: the name needs ordinary letters or digits, at most 120, and Windows "
            "keeps names such as `con` and `aux` for itself. Give the file another name.",
        ),
        Code.FILE_UNREADABLE: Message(
            "This file cannot be opened", "The reason: {problem}. Is it still open in another program?"
        ),
        Code.UNKNOWN_KEY: Message("The key `{key}` does not exist here", "Possible here: {known}."),
        Code.DUPLICATE_KEY: Message(
            "`{key}` stands here twice",
            "On line {first} and on line {second}. Take one of them out; otherwise nobody can tell which one you mean.",
        ),
        Code.MISSING_KEY: Message("`{key}` is missing", "Add a line with `{key}:` ({about})."),
        Code.UNKNOWN_KIND: Message("The kind `{typed}` does not exist", "Choose from: {known}."),
        Code.WRONG_SHAPE: Message(
            "This does not have the right shape",
            "Here belongs {wanted}. Look at the hyphens and at the indentation.",
        ),
        Code.EMPTY_VALUE: Message(
            "There is nothing behind this key", "Fill in a value, or take the whole line out."
        ),
        Code.UNREADABLE_NUMBER: Message(
            "`{typed}` cannot be read as a number",
            "Write an amount or a quantity as `1,500`, `68.40` or `€ 2,052`.",
        ),
        Code.NUMBER_READ_AS: Message(
            "`{typed}` was read as {value}",
            "A comma before exactly three digits groups thousands. If you mean a number with decimals, write a point: "
            "`{other}`.",
        ),
        Code.NUMBER_TOO_LONG: Message(
            "This number has too many digits",
            "`{typed}` is longer than {most} digits; no amount is that large. Was a digit typed too many?",
        ),
        Code.UNREADABLE_SHARE: Message(
            "`{typed}` cannot be read as a share",
            "A share is a part of the whole. Write `30%` or `0.3`; with bounds: `30% (20%-50%)`.",
        ),
        Code.SHARE_OUT_OF_RANGE: Message(
            "A share lies between 0% and 100%",
            "`{typed}` lies outside of that. Write a part of the whole, such as `30%`.",
        ),
        Code.UNREADABLE_DATE: Message(
            "`{typed}` is not a date",
            "Write a day that exists as `2025-03-01`, or with the day first as `1-3-2025`.",
        ),
        Code.UNREADABLE_YES_NO: Message("`{typed}` is not yes or no", "Write `yes` or `no`."),
        Code.UNREADABLE_YEAR: Message("`{typed}` is not a year", "Write four digits, such as `2025`."),
        Code.UNKNOWN_CHOICE: Message("`{typed}` is not possible here", "Choose from: {known}."),
        Code.NUMBER_OUT_OF_RANGE: Message(
            "`{typed}` is out of range",
            "This number should lie between {least} and {most}. Check what you typed.",
        ),
        Code.WHOLE_NUMBER_NEEDED: Message(
            "`{typed}` is not a whole number", "A number without decimals belongs here."
        ),
        Code.BOUNDS_DISORDERED: Message(
            "The bounds do not lie around the number",
            "Read were: low {low}, middle {value}, high {high}. Put them in order, from small to large.",
        ),
        Code.PRICE_CONFLICT: Message(
            "There are two prices",
            "Choose one of `tariff`, `amount` or `unquantified: yes`, and take the other out.",
        ),
        Code.PRICE_MISSING: Message(
            "This benefit has no price",
            "Add `tariff` with `unit`, or `amount`, or `unquantified: yes` if nobody has put a price on it.",
        ),
        Code.UNIT_MISSING: Message(
            "This tariff has no unit", "Add what it is the price of, such as `unit: hour` or `unit: daypart`."
        ),
        Code.REASON_MISSING: Message(
            "It does not say why this is not counted",
            "A reader will want to know. Add `reason:`, with one sentence.",
        ),
        Code.LINE_NAMELESS: Message(
            "This line has no name",
            "Name a benefit from the benefits folder with `benefit:`, or give the line a `title:`.",
        ),
        Code.COSTS_CONFLICT: Message(
            "The costs stand here twice", "Choose `budget` or `costs`, and take the other out."
        ),
        Code.COSTS_MISSING: Message(
            "This analysis has no costs", "Without costs there is no ROI. Name a `budget`, or add `costs`."
        ),
        Code.PAYER_SHARES: Message(
            "The shares of the payers add up to {total}", "Together they should be 100%."
        ),
        Code.TEXT_TOO_LONG: Message(
            "This text is too long for this place",
            "It has {length} characters; the most is {most}. Put long text below the block of data.",
        ),
        Code.HTML_IN_TITLE: Message(
            "Formatting codes were left out", "Only plain text belongs here; it has become: `{text}`."
        ),
        Code.UNSAFE_ADDRESS: Message(
            "`{typed}` is not a web address", "Write the whole address, beginning with `https://`."
        ),
        Code.COMMA_IN_BRACES: Message(
            "The comma in `{typed}` breaks the number in two",
            "Between braces a new key begins after a comma. Put each key on a line of its own, or put the number between "
            "quotation marks.",
        ),
        Code.UNKNOWN_REFERENCE: Message("{kind} `{typed}` does not exist", "Known are: {known}."),
        Code.DRAFT_REFERENCE: Message(
            "{kind} `{id}` is still a draft",
            "A draft is not counted and not published. Write `draft: no` as soon as it is finished.",
        ),
        Code.COUNTS_NOT_STRUCTURAL: Message(
            "The personas do not add up to the structural visitors",
            "Together they are {counted}; `structural` says {structural}. Correct one of the two.",
        ),
        Code.VISITORS_DO_NOT_ADD_UP: Message(
            "The visitors do not add up",
            "{structural} structural and {incidental} incidental make {together}; `unique` says {unique}.",
        ),
        Code.COUNTED_TWICE: Message(
            "`{title}` may be counted twice",
            "This benefit is already counted with {persona}, and stands here again. If it is the same money, write "
            "`counted: no` with a reason in one of the two places.",
        ),
        Code.SOURCE_MISSING: Message(
            "`{title}` has no source",
            "A reader will ask where the amount comes from. Add `source:`, with a title and a year.",
        ),
        Code.SOURCE_OLD: Message(
            "The source of `{title}` is old",
            "The source is from {year}, the newest figures are about {newest}. Find a source of at most {most} years old, "
            "or explain in the text why it still holds.",
        ),
        Code.SOURCE_WITHOUT_YEAR: Message(
            "The source of `{title}` has no year",
            "A reader wants to know how old the amount is. Below `source:` put a line `year:`, beside `title:`. Then we also "
            "tell when the source grows too old.",
        ),
        Code.PERSONA_WITHOUT_BENEFITS: Message(
            "{name} has no benefits",
            "The story is published, and counts for nothing. Add `benefits:` if that is not right.",
        ),
        Code.LINE_TWICE: Message(
            "`{title}` stands here twice",
            "On line {first} and on line {second}, and nothing says how they differ. Take one of the two out, or add a `note:` "
            "if you mean both.",
        ),
        Code.COSTS_BELOW_ZERO: Message(
            "The items of this budget add up to less than nothing",
            "There is nothing to earn back then, and a ROI says nothing. Put what comes in below `income`, or see "
            "whether there is a minus too many.",
        ),
        Code.SMALL_COUNT: Message(
            "Only few visitors resemble {name}: {count}",
            "With numbers this small people can sometimes guess who is meant. Check that nobody can recognise a real person.",
        ),
        Code.ANALYSIS_AMBIGUOUS: Message(
            "There is no analysis to show",
            "This brochure asks for figures, but there is no analysis. Make one in the folder analyses.",
        ),
        Code.PRICE_YEARS_MIXED: Message(
            "This sum adds up prices of different years: {years}",
            "`{title}` is in prices of {year}. A euro of then bought more than a euro of now. Add `price_index:` to the "
            "analysis, with a file of the folder price_indexes, and we bring all amounts to one year.",
        ),
        Code.PRICE_INDEX_YEAR_MISSING: Message(
            "The price index has no figure for {years}",
            "The analysis {analysis} uses amounts of that year. Add the figure under `figures:`.",
        ),
        Code.CONTROL_DIFFERS: Message(
            "The control of `{figure}` does not hold: expected {expected}, calculated {computed}",
            "{reasons}\nCorrect the line that is wrong. If the calculation is right, change the figure in `control`.",
        ),
        Code.CONTROL_ABSENT: Message(
            "There is no `{figure}` to control",
            "This figure exists only when the costs are known and above zero. Fill them in, or take this line out.",
        ),
        Code.PAPER_FOR_POSTER: Message(
            "A3 is for a poster only",
            "Choose `format: A4` or `format: A5`, or add `edition: poster`.",
        ),
        Code.KEY_WITHOUT_EFFECT: Message(
            "`{key}` does nothing with `edition: {edition}`",
            "What stands on these sheets is fixed. Take the line out, or choose another edition.",
        ),
        Code.LARGE_PRINT_ON_A4: Message(
            "Large print is always on A4",
            "On A5 a line of these letters holds too few words. Write `format: A4`, or take the line out.",
        ),
        Code.COMPARED_WITH_ITSELF: Message(
            "This analysis is compared with itself",
            "Put another analysis after `compare_with:`, that of a year earlier for instance.",
        ),
        Code.FACT_SYNTAX: Message(
            "What stands between {{{{ }}}} cannot be read",
            "Possible are: the name of a figure with a format, such as `{{{{ personas.lena.totaal | euro }}}}`, or a table, "
            'such as `{{{{ batentabel("lena") }}}}`. Sums are not possible here. Literal braces are written `\\{{{{`.',
        ),
        Code.FACT_UNKNOWN: Message("`{name}` does not exist", "Known here are: {known}."),
        Code.FACT_FILTER: Message(
            "The format `{name}` does not fit here",
            "Choose from: euro, getal(2), procent, datum. Euro, getal and procent work on numbers.",
        ),
        Code.FACT_ABSENT: Message(
            "`{name}` has no value",
            "This figure only exists when what it is made of is filled in, such as costs or visitors.",
        ),
        Code.FACT_CIRCULAR: Message(
            "This text refers to itself", "By a detour `{name}` comes back here. Type one of the texts out."
        ),
        Code.STATEMENT_IN_TEXT: Message(
            "Instructions such as `{typed}` do not work here",
            "A text can only name figures and tables, between double braces. If you mean the signs themselves, put a \\ "
            "before them.",
        ),
        Code.HTML_IN_TEXT: Message(
            "HTML code `{typed}` is not possible here",
            "Write plain text with Markdown: `**bold**`, `*italic*`, `[text](address)`. If you mean the sign < itself, type "
            "`&lt;`.",
        ),
        Code.COMMENT_IN_TEXT: Message(
            "There is a hidden remark in the text",
            "Readers can find such a remark after all, and sometimes it holds a name. Take it out, or put it as a line with "
            "# before it in the data at the top.",
        ),
        Code.ATTRIBUTES_IN_TEXT: Message(
            "Formatting between braces is not possible here",
            "Take `{typed}` out. If you mean the brace itself, put a \\ before it.",
        ),
        Code.UNSAFE_LINK: Message(
            "This address is not possible in a link",
            "`{typed}` does not begin with https://, http://, mailto: or tel:, and is no page of this publication.",
        ),
        Code.BROKEN_LINK: Message(
            "This link leads nowhere",
            "`{typed}` does not exist in this publication. Write the path as seen from this file.",
        ),
        Code.TEXT_TOO_COMPLEX: Message(
            "This text is too complicated to read",
            "There are too many {sign} together. Was something pasted here by accident that is not text?",
        ),
        Code.FACT_PLACE: Message(
            "A table or drawing belongs on a line of its own",
            "Put `{name}` on a line with an empty line above and below it.",
        ),
        Code.IMAGE_REMOTE: Message(
            "This image is somewhere else on the web",
            "Whoever reads the page would visit that other site without knowing. Save the image beside this file and refer to that.",
        ),
        Code.IMAGE_OUTSIDE: Message(
            "This image is outside of the publication",
            "`{typed}` points at a place outside of the folder. Put the image beside this file.",
        ),
        Code.IMAGE_MISSING: Message(
            "This image is not there", "`{typed}` was not found. Mind the capitals and the folder."
        ),
        Code.IMAGE_NO_DESCRIPTION: Message(
            "The description of this image is missing",
            "Who cannot see the image, hears the description. Write `![what it shows](file)`; if it only decorates, write "
            "`![decorative](file)`.",
        ),
        Code.IMAGE_UNREADABLE: Message(
            "This file is not an image", "`{typed}` cannot be read as PNG, JPEG, WebP, GIF or SVG."
        ),
        Code.IMAGE_TOO_LARGE: Message(
            "This image is too large", "`{typed}` is {size}; the most is {most}. Make the image smaller."
        ),
        Code.IMAGE_UNSAFE: Message(
            "This drawing holds more than a drawing",
            "`{typed}` has a part that a browser may carry out or fetch from elsewhere ({part}). Save it as PNG.",
        ),
        Code.IMAGE_TOO_COMPLEX: Message(
            "This drawing is too complicated",
            "`{typed}` has more than {parts} parts, or more than {layers} layers inside one another. Make the drawing simpler, or "
            "save it as PNG.",
        ),
        Code.LOOK_UNKNOWN: Message(
            "The look `{typed}` does not exist", "Known are: {known}. A look is a folder in `themes/`."
        ),
        Code.TOKEN_UNKNOWN: Message("The design token `{token}` does not exist", "Known are: {known}."),
        Code.TOKEN_UNREADABLE: Message(
            "`{typed}` does not suit `{token}`", "Write for instance `{example}`."
        ),
        Code.TOKEN_TOO_MUCH_INK: Message(
            "Too much ink for `{token}`: {total}% in all",
            "More than {most}% of ink does not dry on coated paper and rubs off. Lower the four inks, to {most}% in all at most.",
        ),
        Code.TYPEFACE_WITHOUT_FILE: Message(
            "The typeface `{typed}` does not come with the look",
            "Without a file each computer chooses another typeface by itself, for the brochures too. Put `{file}` in the folder "
            "of your look, or choose a typeface that comes along already: {known}.",
        ),
        Code.BROCHURE_TOO_LONG: Message(
            "This brochure becomes too long: well over {pages} pages",
            "A brochure of more than about 800 pages is not made. Choose under `personas` who is in it, or make more brochures "
            "of it.",
        ),
        Code.FACT_PROTECTED: Message(
            "We do not tell `{name}`",
            "This count might point at somebody, or such a small count could be worked out with it. So it does not stand on the "
            "page of the interviews either. Write a sentence without this count.",
        ),
        Code.CONTENT_FOLDER: Message(
            "The content cannot stand here: `{typed}`",
            "`docs_dir` takes a folder that exists, beside `mkdocs.yml`, with nothing but the content in it: `content`. It cannot be the whole "
            "publication, no folder outside of it, and not the folder in which the website is built.",
        ),
        Code.SITE_FOLDER: Message(
            "The website cannot come here: `{typed}`",
            "Write `site_dir: site`, or name another folder beside `mkdocs.yml` that holds nothing else. It cannot be the whole "
            "publication, a folder outside of it, or the folder with the content.",
        ),
        Code.FORMER_TWICE: Message(
            "The former name `{name}` stands there twice",
            "It also stands in `{other}`, line {line}. An old address can lead to one page only: remove one of the two.",
        ),
        Code.TEMPLATE_TEXT: Message(
            "This is still an instruction for the author",
            "This line came along with the new file, and would be published like this. Write your own text in its place, or "
            "remove the line.",
        ),
        Code.SIGN_WITHOUT_TYPEFACE: Message(
            "Not in the typefaces of the look: {signs}",
            "The website shows this well. A brochure only does when the computer that makes it has a typeface for it; if not, a "
            "picture is left out, and […] stands for letters. Use words, or put a typeface with this sign in the folder `fonts` "
            "of your look.",
        ),
        Code.TOKEN_CONTRAST: Message(
            "`{token}` and `{other}` are too much alike: {found} to 1",
            "Who sees less sharply, or reads out in the sun, cannot follow this. A contrast of at least {least} to 1 is "
            "needed here. Choose `{token}` darker or lighter.",
        ),
        Code.FRONT_MATTER_UNOPENED: Message(
            "The first line is not exactly `---`",
            "The data seems to begin here. Before it belongs a line with only `---`: three ordinary hyphens, without a space "
            "before them. A word processor sometimes turns them into a long dash. Without that line the data would be "
            "published as text.",
        ),
        Code.MENU_BROKEN: Message(
            "The menu names a page that is not there",
            "`{typed}` is no page of this website. Write the folder and the name of the file, without capitals and accents, such "
            "as `personas/lena.md`. An overview is called `personas/index.md`; brochures stand together in `downloads/index.md`. If "
            "you leave out `nav:` altogether, we make the menu ourselves.",
        ),
        Code.SITE_ADDRESS: Message(
            "This is not a whole web address: `{typed}`",
            "`site_url` takes the address where the website will stand, as you copy it from a browser's address bar. It begins "
            "with `https://`, and has no space, `?`, `#` or password in it. Not known yet? Then leave the line out.",
        ),
        Code.FILE_IGNORED: Message(
            "This file does not take part",
            "`{name}` does not end in `.md`, so it is not read. Notepad sometimes puts `.txt` behind a name unasked. Give "
            "the file another name, or put an underscore `_` before it if it should not take part.",
        ),
        Code.MODEL_AMBIGUOUS: Message(
            "There is more than one model",
            "A publication has one model, and `{first}` is one already. Take one of the two out.",
        ),
        Code.TRANSLATION_ORPHAN: Message(
            "This translation belongs to no text",
            "A translation stands beside the text itself, here `{original}`, which is not there. If that has another name, "
            "give the translation the same name followed by its language.",
        ),
        Code.TRANSLATION_NUMBER: Message(
            "`{key}` does not belong in a translation",
            "A translation holds texts only. Numbers, dates and references come from the original, so that they are the same "
            "in every language. Remove `{typed}` here.",
        ),
        Code.TRANSLATION_KEY: Message(
            "The original has no `{key}` here",
            "A translation has the keys of its original, and in a list the same number or the same name. "
            "In this place the original has: {known}.",
        ),
        Code.TRANSLATION_MISSING: Message(
            "This translation is not finished yet",
            "Not translated yet: {missing}. Readers see the original text there, and are told which language it is in. Add it "
            "in this language, below the same keys as in `{original}`.",
        ),
        Code.TRANSLATION_OUTDATED: Message(
            "The original changed after this translation",
            "Read `{original}` again beside this translation. Once it is right, put `original: {now}` at the top.",
        ),
        Code.TRANSLATION_UNDATED: Message(
            "This translation does not say which text it is of",
            "With `original: {now}` at the top we can tell you when the original text changes later on.",
        ),
        Code.LANGUAGE_NOT_OFFERED: Message(
            "The publication is not offered in this language",
            "Put the line `languages: [{languages}]` below `zhi` in `mkdocs.yml`, or remove `language` here.",
        ),
        Code.LANGUAGE_UNKNOWN: Message(
            "This looks like `{original}` in another language: `{tag}`",
            "A translation can only be in a language that the program knows, and is called {examples} here. A text in another "
            "language can stand on an ordinary page. If this file is about something or somebody else, call it `{other}`.",
        ),
        Code.TRANSLATION_UNASKED: Message(
            "This looks like a translation of `{original}`",
            "It is not published yet. If it is a translation, put the line `languages: [{languages}]` below `zhi` in "
            "`mkdocs.yml`. If it is something else, give it a name without a language.",
        ),
        Code.PAGES_UNTRANSLATED: Message(
            "Not everything is translated into {language} yet",
            "Without a translation: {files}. Readers see the original text there. A translation stands beside its original "
            "and is called `{example}`, for instance.",
        ),
        Code.TABLE_PUBLISHED: Message(
            "This table lies among what is published",
            "`{typed}` tells of people, and everything in this folder goes onto the website. Put `{name}` in a folder beside the "
            "content, such as `gegevens`, or in a folder whose name begins with an underscore.",
        ),
        Code.TABLE_OUTSIDE: Message(
            "This table lies outside the publication",
            "`{typed}` points at a place outside this folder, or is a link. Put the table itself in a folder beside the content, "
            "such as `gegevens`, and write `gegevens/NAME.csv`.",
        ),
        Code.TABLE_MISSING: Message(
            "There is no table `{typed}`",
            "The name counts from the folder of the publication, as in `gegevens/interviews-2025.csv`. Capitals matter.",
        ),
        Code.TABLE_FORMAT: Message("This table cannot be read", "{trouble}."),
        Code.TABLE_TOO_LARGE: Message(
            "This table is too large",
            "It has more than {most} {trouble}. Is it the right table? Remove what does not belong in it, empty rows with formatting too.",
        ),
        Code.TABLE_READ_AS: Message(
            "This table was read as {encoding}",
            "It was not saved as UTF-8. If names with ë or é are wrong, choose at Save as: CSV UTF-8.",
        ),
        Code.TABLE_CELL: Message("Row {row}, column {column} cannot be read", "{trouble}."),
        Code.TABLE_FORMULAS: Message(
            "This table has formulas ({number})",
            "The first is at row {row}, column {column}. We read the outcome that was kept when it was saved.",
        ),
        Code.TABLE_COLUMN_MISSING: Message(
            "This table lacks the column `{wanted}`",
            "Row {row} should hold the names of the columns. It now has: {known}. If the column is called otherwise, say so under `columns`.",
        ),
        Code.TABLE_COLUMN_TWICE: Message(
            "Two columns are called `{typed}`",
            "They are column {first} and column {second}. Give one another name, or take one away.",
        ),
        Code.AMOUNT_CONTRADICTS: Message(
            "`{typed}` differs from the calculation",
            "It seems to be about {figure}: {computed}, a difference of {difference}. Rather name the figure itself, then the text changes "
            "with it. If the number is somebody else's, put it between quotation marks or give it a footnote with its source.",
        ),
        Code.AMOUNT_SLIP: Message(
            "`{typed}` looks like a slip of the pen",
            "Two digits have changed places, compared with {figure}: {computed}, a difference of {difference}. Rather name the figure itself. If it is another amount by "
            "chance, put it between quotation marks or give it a footnote with its source.",
        ),
    },
)
