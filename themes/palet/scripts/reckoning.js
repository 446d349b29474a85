/*
 * The reckoning of "Reckon it yourself": the same sums as zhi_publish/compute, to the cent.
 *
 * Nothing here knows of a page. Numbers are fractions of whole numbers without a limit (BigInt); money is a whole
 * number of cents. No binary fraction touches an amount.
 *
 * This is an ordinary script, not a module: a browser refuses to load a module from a file on disk.
 */
(() => {
  "use strict";

  // --- Exact numbers ------------------------------------------------------------------------------------------

  /**
   * A fraction: `n / d`, with `d` above zero. It is not brought to its simplest form; that would only cost time.
   * @typedef {{n: bigint, d: bigint}} Fraction
   */

  const ONE = Object.freeze({ n: 1n, d: 1n });
  const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

  /** Read a plain decimal such as "-68.40"; throws on anything else, which would be a mistake of ours. */
  function fraction(plain) {
    const match = PLAIN.exec(plain);
    if (!match) throw new TypeError(`no plain decimal: ${plain}`);
    const decimals = match[3] ?? "";
    const whole = BigInt(match[2] + decimals);
    return { n: match[1] ? -whole : whole, d: 10n ** BigInt(decimals.length) };
  }

  const absolute = (number) => (number < 0n ? -number : number);
  const product = (one, other) => ({ n: one.n * other.n, d: one.d * other.d });
  const isMore = (one, other) => one.n * other.d > other.n * one.d;

  /** Round to a whole number, half away from zero. */
  function rounded({ n, d }) {
    const size = (2n * absolute(n) + d) / (2n * d);
    return n < 0n ? -size : size;
  }

  /** Round an amount in euros to whole cents. */
  const toCents = ({ n, d }) => rounded({ n: 100n * n, d });

  /** A quotient of two amounts; null where there is none, never infinite. */
  function ratio(numerator, denominator) {
    if (numerator === null || denominator === null || denominator === 0n) return null;
    return denominator < 0n ? { n: -numerator, d: -denominator } : { n: numerator, d: denominator };
  }

  /** Write a fraction with so many decimals, half away from zero: "1.2993". Never "-0". */
  function decimals(number, places) {
    const scaled = rounded({ n: number.n * 10n ** BigInt(places), d: number.d });
    const digits = absolute(scaled).toString().padStart(places + 1, "0");
    const end = digits.length - places;
    return (scaled < 0n ? "-" : "") + digits.slice(0, end) + (places ? `.${digits.slice(end)}` : "");
  }

  /** Write a decimal without needless zeros: two numbers are the same when this text is. */
  function plain(text) {
    const match = PLAIN.exec(text);
    const whole = match[2].replace(/^0+(?=\d)/, "");
    const part = (match[3] ?? "").replace(/0+$/, "");
    const written = part ? `${whole}.${part}` : whole;
    return match[1] && written !== "0" ? `-${written}` : written;
  }

  // --- The numbers that a result rests on ---------------------------------------------------------------------

  /** Shares of which more means a smaller benefit. */
  const LOWERING = new Set(["autonoom", "verdringing", "optimisme"]);
  const SHARES = new Set([...LOWERING, "eigen_aandeel", "deel", "marge"]);
  const MONEY = new Set(["tarief", "bedrag", "kosten"]);
  const NOTHING_LESS = new Set(["bezoekers", "aantal"]);

  /**
   * Make a sheet of the data of a page: every number by its key, and the lines that use them.
   *
   * A number of a benefit item stands here once, however many lines use it; a line names its key.
   */
  function sheetOf(data) {
    const numbers = new Map();

    function note(key, kind, [value, low, high]) {
      if (!numbers.has(key)) {
        const exact = fraction(value);
        numbers.set(key, {
          key,
          kind,
          text: plain(value),
          value: exact,
          least: low === undefined ? exact : fraction(low),
          most: high === undefined ? exact : fraction(high),
        });
      }
      return key;
    }

    function lineOf(line, owner) {
      const here = `${owner}:${line.at}`;
      const item = line.item === undefined ? {} : data.items[line.item];
      const shared = `baat:${line.item}`;
      const kind = line.kind ?? item.kind;
      const shares = [note(`${here}:deel`, "deel", line.fraction ?? ["1"])];
      for (const [name, share] of Object.entries(item.shares ?? {})) {
        if (!line.shares?.[name]) shares.push(note(`${shared}:${name}`, name, share));
      }
      for (const [name, share] of Object.entries(line.shares ?? {})) {
        shares.push(note(`${here}:${name}`, name, share));
      }
      return {
        price: line.price ? note(`${here}:${kind}`, kind, line.price) : note(`${shared}:${kind}`, kind, item.price),
        quantity: note(`${here}:aantal`, "aantal", line.quantity ?? ["1"]),
        shares,
        times: fraction(line.times ?? "1"),
        cap: line.cap === undefined ? null : fraction(line.cap),
        years: fraction(line.years ?? "1"),
        payers: line.payers.map(([payer, share]) => ({ payer, share: fraction(share) })),
      };
    }

    const groups = data.personas.map((persona) => ({
      visitors: note(`persona:${persona.id}:bezoekers`, "bezoekers", persona.visitors),
      lines: persona.lines.map((line) => lineOf(line, `persona:${persona.id}`)),
    }));
    groups.push({ visitors: null, lines: data.own.map((line) => lineOf(line, `analyse:${data.id}`)) });
    const costs = data.costs && {
      posts: note(`${data.costs.owner}:kosten`, "kosten", data.costs.posts),
      margin: data.costs.margin ? note(`${data.costs.owner}:marge`, "marge", data.costs.margin) : null,
    };
    return { numbers, groups, costs, payers: data.payers.length };
  }

  // --- The sum ------------------------------------------------------------------------------------------------

  /**
   * What a line is worth a year, in cents: units (never above the cap) × price ÷ years × shares, rounded once.
   *
   * With a side ("low", "high") every number stands at the bound that gives the lowest or the highest amount. The
   * price comes first: of a loss, much is less favourable than little.
   */
  function countedCents(line, numberOf, side) {
    const end = (number, greatest) => (greatest ? number.most : number.least);
    const price = numberOf(line.price);
    const amount = side ? end(price, side === "high") : price.value;
    const wantsMuch = (side === "high") === amount.n >= 0n;
    const quantity = numberOf(line.quantity);
    let units = product(side ? end(quantity, wantsMuch) : quantity.value, line.times);
    if (line.cap && isMore(units, line.cap)) units = line.cap;
    let n = units.n * amount.n * line.years.d;
    let d = units.d * amount.d * line.years.n;
    for (const key of line.shares) {
      const number = numberOf(key);
      const lowers = LOWERING.has(number.kind);
      const share = side ? end(number, wantsMuch !== lowers) : number.value;
      n *= lowers ? share.d - share.n : share.n;
      d *= share.d;
    }
    return toCents({ n, d });
  }

  /** Divide cents over shares of one; what is left over goes to the largest remainders, the first of equals first. */
  function splitCents(cents, shares) {
    if (shares.length === 1) return [cents];
    const size = absolute(cents);
    const exact = shares.map((share) => ({ n: size * share.n, d: share.d }));
    const parts = exact.map(({ n, d }) => n / d);
    const left = Number(size - parts.reduce((sum, part) => sum + part, 0n));
    const rest = exact.map(({ n, d }, index) => ({ n: n - parts[index] * d, d, index }));
    rest.sort((one, other) => {
      const apart = other.n * one.d - one.n * other.d;
      return apart === 0n ? one.index - other.index : apart < 0n ? -1 : 1;
    });
    for (const { index } of rest.slice(0, left)) parts[index] += 1n;
    return cents < 0n ? parts.map((part) => -part) : parts;
  }

  /** Costs with their margin, in cents; null for a year of which the costs are not known. */
  function costCents(costs, numberOf, side) {
    if (!costs) return null;
    const posts = toCents(numberOf(costs.posts).value);
    if (!costs.margin) return posts;
    const margin = numberOf(costs.margin);
    // high costs give the low result; on costs below zero a margin works the other way
    const isHigh = (side === "low") === posts >= 0n;
    const share = side ? (isHigh ? margin.most : margin.least) : margin.value;
    return posts + rounded({ n: posts * share.n, d: share.d });
  }

  /**
   * Reckon a sheet with some of its numbers changed.
   * @param sheet of sheetOf
   * @param {Map<string, string>} changes plain decimals by key; a changed number has no bounds any more
   */
  function reckon(sheet, changes = new Map()) {
    const changed = new Map();
    for (const [key, text] of changes) {
      const value = fraction(text);
      changed.set(key, { kind: sheet.numbers.get(key).kind, value, least: value, most: value });
    }
    const numberOf = (key) => changed.get(key) ?? sheet.numbers.get(key);
    const count = (group) => (group.visitors === null ? { value: ONE, least: ONE, most: ONE } : numberOf(group.visitors));
    const byPayer = Array(sheet.payers).fill(0n);
    let benefits = 0n;
    const groups = sheet.groups.map((group) => {
      const times = count(group).value.n / count(group).value.d;
      const lines = group.lines.map((line) => countedCents(line, numberOf, null));
      const each = lines.reduce((sum, line) => sum + line, 0n);
      group.lines.forEach((line, index) => {
        const parts = splitCents(lines[index], line.payers.map(({ share }) => share));
        line.payers.forEach(({ payer }, place) => (byPayer[payer] += times * parts[place]));
      });
      benefits += times * each;
      return { lines, each, counted: times * each };
    });

    function extreme(side) {
      let sum = 0n;
      for (const group of sheet.groups) {
        const each = group.lines.reduce((total, line) => total + countedCents(line, numberOf, side), 0n);
        const visitors = count(group);
        const times = (side === "high") === each >= 0n ? visitors.most : visitors.least;
        sum += (times.n / times.d) * each;
      }
      const costs = costCents(sheet.costs, numberOf, side);
      return { benefits: sum, costs, roi: ratio(sum, costs) };
    }

    const costs = costCents(sheet.costs, numberOf, null);
    return {
      benefits,
      costs,
      balance: costs === null ? null : benefits - costs,
      roi: ratio(benefits, costs),
      breakEven: ratio(costs, benefits),
      groups,
      byPayer,
      low: extreme("low"),
      high: extreme("high"),
    };
  }

  // --- What people type ---------------------------------------------------------------------------------------

  const SPACE = "[ \\u00a0\\u2007\\u2009\\u202f]";
  const MARKS = { nl: { decimal: ",", group: "." }, en: { decimal: ".", group: "," } };
  const AMOUNT = new RegExp(
    `^([-−–])?${SPACE}*(€|EUR|eur|euro)?${SPACE}*([-−–])?${SPACE}*([0-9][0-9.,]*?)([.,][-–—]{1,2})?(${SPACE}*(?:euro|EUR))?$`,
  );
  const PERCENT = new RegExp(`^([-−–]?[0-9.,]+)${SPACE}*(%|procent|percent)?$`);
  const EDGES = new RegExp(`^${SPACE}+|${SPACE}+$`, "g");
  const MOST_WHOLE_DIGITS = 12;
  const MOST_DECIMALS = 8;

  const problem = (name) => ({ value: null, problem: name });

  function readDigits(text, { decimal, group }) {
    if (text.replace(/\D/g, "").length > MOST_WHOLE_DIGITS + MOST_DECIMALS) return problem("too_long");
    const [one, other] = [`\\${decimal}`, `\\${group}`];
    let found = null;
    if (new RegExp(`^[1-9][0-9]{0,2}(?:${other}[0-9]{3})+(?:${one}[0-9]+)?$`).test(text)) {
      found = text.replaceAll(group, "").replace(decimal, ".");
    } else if (new RegExp(`^[0-9]+(?:${one}[0-9]+)?$`).test(text)) {
      found = text.replace(decimal, ".");
    } else {
      // a mark for thousands that does not stand before exactly three digits can only mark decimals
      const odd = new RegExp(`^([0-9]+)${other}([0-9]+)$`).exec(text);
      if (odd && (odd[2].length !== 3 || odd[1].startsWith("0"))) found = `${odd[1]}.${odd[2]}`;
    }
    if (found === null) return problem("unreadable");
    const [whole, part = ""] = found.split(".");
    if (whole.replace(/^0+/, "").length > MOST_WHOLE_DIGITS || part.length > MOST_DECIMALS) return problem("too_long");
    return { value: plain(found), problem: null };
  }

  /** Read an amount or a quantity as it is typed in a language: "€ 2.052,-" is "2052". */
  function readNumber(typed, language) {
    const match = AMOUNT.exec(typed.replace(EDGES, ""));
    if (!match || (match[1] && match[3])) return problem("unreadable");
    const marks = MARKS[language];
    const read = readDigits(match[4], marks);
    if (read.problem) return read;
    // a dash stands for no cents, so there can be none before it
    if (match[5] && (match[4].includes(marks.decimal) || read.value.includes("."))) return problem("unreadable");
    return { value: match[1] || match[3] ? plain(`-${read.value}`) : read.value, problem: null };
  }

  /** Read a share: "50%" and "0,5" are one half, and so is "50": on a form that shows percentages it is one. */
  function readShare(typed, language) {
    const match = PERCENT.exec(typed.replace(EDGES, ""));
    if (!match) return problem("unreadable");
    const read = readNumber(match[1], language);
    if (read.problem) return read;
    const number = fraction(read.value);
    const isPercentage = Boolean(match[2]) || isMore(number, ONE);
    const share = isPercentage ? { n: number.n, d: number.d * 100n } : number;
    if (share.n < 0n || isMore(share, ONE)) return problem("out_of_range");
    return { value: plain(decimals(share, MOST_DECIMALS + 2)), problem: null };
  }

  /** Why a plain decimal cannot stand for a number of this kind; null when it can. */
  function objection(kind, text) {
    const number = fraction(text);
    if (SHARES.has(kind)) return number.n < 0n || isMore(number, ONE) ? "out_of_range" : null;
    if (NOTHING_LESS.has(kind) && number.n < 0n) return "negative";
    return kind === "bezoekers" && plain(text).includes(".") ? "not_whole" : null;
  }

  /** Read what somebody typed for a number of some kind. */
  function read(kind, typed, language) {
    const found = (SHARES.has(kind) ? readShare : readNumber)(typed, language);
    if (found.problem) return found;
    const why = objection(kind, found.value);
    return why ? problem(why) : found;
  }

  // --- What people read ---------------------------------------------------------------------------------------

  /** Write a plain decimal in a language, thousands grouped, with a real minus sign. */
  function spelled(text, language) {
    const match = PLAIN.exec(text);
    const { decimal, group } = MARKS[language];
    const whole = match[2].replace(/\B(?=(?:\d{3})+$)/g, group);
    const written = match[3] ? whole + decimal + match[3] : whole;
    return match[1] && /[1-9]/.test(written) ? `−${written}` : written;
  }

  /** Write cents as an amount: "€ 27.040", with cents only where they are not zero. */
  function euro(cents, language) {
    const text = spelled(decimals({ n: cents, d: 100n }, cents % 100n === 0n ? 0 : 2), language);
    return text.startsWith("−") ? `−€\u00a0${text.slice(1)}` : `€\u00a0${text}`;
  }

  /** Write a number of some kind as it stands in a field: "68,40", "12,5%". */
  function inField(kind, text, language) {
    if (SHARES.has(kind)) return `${spelled(plain(decimals(product(fraction(text), { n: 100n, d: 1n }), 10)), language)}%`;
    const short = plain(text);
    // an amount has no cents, or two, or as many decimals as its source gives
    return spelled(MONEY.has(kind) ? short.replace(/\.\d$/, "$&0") : short, language);
  }

  // --- What a link holds --------------------------------------------------------------------------------------

  const MARK = "#reken";
  const SENT = /^-?[0-9]{1,12}(?:\.[0-9]{1,10})?$/;

  /** Write changes as the part of an address behind "#"; empty when nothing was changed. */
  function fragmentOf(changes) {
    return changes.size ? [MARK, ...Array.from(changes, ([key, text]) => `${key}=${text}`)].join("&") : "";
  }

  /**
   * Read changes from the part of an address behind "#". Anybody can have written it: only known keys with a value
   * that could have been typed come through; the others are counted.
   * @returns {{changes: Map<string, string>, refused: number} | null} null for another kind of fragment
   */
  function changesOf(hash, sheet) {
    const [mark, ...parts] = hash.split("&");
    if (mark !== MARK) return null;
    const changes = new Map();
    let refused = 0;
    for (const part of parts) {
      const [key, text] = splitOnce(part);
      const number = sheet.numbers.get(key);
      if (!number || !SENT.test(text) || objection(number.kind, text)) refused += 1;
      else if (plain(text) !== number.text) changes.set(key, plain(text));
    }
    return { changes, refused };
  }

  function splitOnce(part) {
    let sent;
    try {
      sent = decodeURIComponent(part);
    } catch {
      return ["", ""];
    }
    const place = sent.lastIndexOf("=");
    return place < 0 ? ["", ""] : [sent.slice(0, place), sent.slice(place + 1)];
  }

  globalThis.zhiReckoning = Object.freeze({
    SHARES, MONEY, sheetOf, reckon, read, readNumber, readShare, decimals, fraction, plain, spelled, euro, inField,
    rounded, fragmentOf, changesOf,
  });
})();
