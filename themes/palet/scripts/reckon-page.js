/*
 * The page "Reckon it yourself": fields made of the published numbers, and an outcome that moves along with them.
 *
 * The sums are in reckoning.js. Every text of an author goes to the page as text, never as markup. Nothing is sent
 * and nothing is stored; what was changed stands in the address, behind "#".
 */
(() => {
  "use strict";

  const R = globalThis.zhiReckoning;
  /** So many personas have their visitors in sight at first; those of the others are folded. */
  const VISITORS_SHOWN = 12;
  /** From so many fields on there is a box to search them. */
  const FIELDS_TO_SEARCH = 24;
  /** A search opens no more folded groups than this. */
  const OPENED = 6;
  const ANNOUNCE_AFTER = 700;
  const ADDRESS_AFTER = 300;

  const root = document.querySelector('[data-reken="blad"]');
  const source = document.getElementById("zhi-reken-gegevens") ?? document.querySelector("article script:not([src])");
  // a host that changes pages without loading them runs this again
  if (!R || !root || !source || !root.hidden) return;

  // --- Small tools --------------------------------------------------------------------------------------------

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key.includes("-") || key === "for") element.setAttribute(key, value);
      else element[key] = value;
    }
    element.append(...children);
    return element;
  }

  function filled(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, (blank, name) => (Object.hasOwn(values, name) ? values[name] : blank));
  }

  function later(milliseconds, action) {
    let timer;
    return (...values) => {
      clearTimeout(timer);
      timer = setTimeout(() => action(...values), milliseconds);
    };
  }

  const simple = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();

  // --- The page -----------------------------------------------------------------------------------------------

  function start(data) {
    const { words, language } = data;
    const sheet = R.sheetOf(data);
    const published = R.reckon(sheet);
    // a page that does not find what was published has nothing to say beside the table
    if (!isAsPublished(published, data.published)) return;

    /** What the reader changed: plain decimals by key, in the order of changing. */
    const changes = new Map();
    const fields = new Map();
    const widgets = new Map();
    const groups = groupsOf(data, sheet, fields);
    const part = (name) => root.querySelector(`[data-reken="${name}"]`);
    const show = (name, text) => {
      const element = part(name);
      if (element && element.textContent !== text) element.textContent = text;
    };

    // --- Figures as text

    const euro = (cents) => R.euro(cents, language);
    const two = (number) => R.spelled(R.decimals(number, 2), language);
    const roiText = (roi) => (roi === null ? words.no_roi : two(roi));

    /** A number as it stands in a sentence: "€ 68,40", "50%", "12". */
    function shown(kind, text) {
      const written = R.inField(kind, text, language);
      if (!R.MONEY.has(kind)) return written;
      return written.startsWith("−") ? `−€\u00a0${written.slice(1)}` : `€\u00a0${written}`;
    }

    // --- Changing

    const tellAddress = later(ADDRESS_AFTER, () => {
      const fragment = R.fragmentOf(changes);
      if (!fragment && !location.hash.startsWith("#reken")) return;
      history.replaceState(history.state, "", fragment || location.pathname + location.search);
    });
    const announce = later(ANNOUNCE_AFTER, (text) => show("status", text));
    let isWaiting = false;

    function change(key, text) {
      if (text === sheet.numbers.get(key).text) changes.delete(key);
      else changes.set(key, text);
      refresh(key);
      outcomeSoon();
    }

    /** Reckon at the next drawing of the screen, however many changes come before it. */
    function outcomeSoon() {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        announce(showOutcome());
        tellAddress();
      });
    }

    // --- Fields

    let serial = 0;

    function widgetOf(field) {
      const { key, kind, number } = field;
      const id = `zhi-reken-${(serial += 1)}`;
      const isBelowZero = number.text.startsWith("-");
      const input = make("input", {
        id,
        type: "text",
        inputMode: isBelowZero ? "text" : kind === "bezoekers" ? "numeric" : "decimal",
        autocomplete: "off",
        spellcheck: false,
        className: "zhi-reken-vak",
      });
      const hint = make("span", { id: `${id}-uitleg`, className: "zhi-reken-uitleg" });
      const was = make("span", { id: `${id}-was` });
      const back = make("button", { type: "button", className: "zhi-knop" }, words.back);
      back.setAttribute("aria-label", filled(words.back_label, { name: field.name, value: shown(kind, number.text) }));
      const wasLine = make("p", { className: "zhi-reken-was", hidden: true }, was, " ", back);
      const fault = make("p", { id: `${id}-fout`, className: "zhi-reken-fout", hidden: true });
      const slider = sliderOf(field);
      const label = make("label", { for: id }, field.label);
      const box = make("span", { className: "zhi-reken-invul" }, R.MONEY.has(kind) ? "€ " : "", input);
      const row = make("div", { className: "zhi-reken-veld" }, make("div", {}, label, " ", hint), box);
      if (slider) row.append(slider.element);
      row.append(wasLine, fault);
      input.setAttribute("aria-describedby", `${id}-uitleg ${id}-was ${id}-fout`);

      function current() {
        return changes.get(key) ?? number.text;
      }

      function clearFault() {
        fault.hidden = true;
        fault.textContent = "";
        input.removeAttribute("aria-invalid");
      }

      function tellFault(name) {
        const typed = input.value.trim();
        const why = name === "unreadable" && !typed ? words.unreadable_empty : words[name];
        const example = R.inField(kind, number.text === "0" ? "12" : number.text, language);
        const still = filled(words.still, { value: shown(kind, current()) });
        fault.textContent = `${filled(why, { typed: typed.slice(0, 40), example })} ${still}`;
        fault.hidden = false;
        input.setAttribute("aria-invalid", "true");
        announce(fault.textContent);
      }

      input.addEventListener("input", () => {
        const found = R.read(kind, input.value, language);
        if (found.problem) return;
        clearFault();
        change(key, found.value);
      });
      // what was typed is judged, and written as it was read, when the reader is done with it
      input.addEventListener("change", () => {
        const found = R.read(kind, input.value, language);
        if (found.problem) tellFault(found.problem);
        else input.value = R.inField(kind, found.value, language);
      });
      slider?.element.addEventListener("input", () => {
        clearFault();
        change(key, slider.read());
      });
      back.addEventListener("click", () => {
        clearFault();
        change(key, number.text);
        input.focus();
      });

      function update(isOutside) {
        const text = current();
        const isChanged = changes.has(key);
        if (isOutside || document.activeElement !== input) {
          clearFault();
          input.value = R.inField(kind, text, language);
        }
        slider?.write(text, shown(kind, text));
        row.classList.toggle("zhi-anders", isChanged);
        wasLine.hidden = !isChanged;
        hint.textContent = hintOf(field, isChanged);
        was.textContent = isChanged ? filled(words.was, { value: shown(kind, number.text) }) : "";
      }

      widgets.set(key, { row, update, input });
      update(true);
      return row;
    }

    /** What a number is counted in, and between which bounds it lies; one that the reader changed has none. */
    function hintOf({ kind, number, hint }, isChanged) {
      if (isChanged) return hint;
      const isBounded = number.least !== number.value || number.most !== number.value;
      const ends = [number.least, number.most].map((end) => shown(kind, R.plain(R.decimals(end, 10))));
      return [hint, isBounded ? filled(words.between, { low: ends[0], high: ends[1] }) : ""].filter(Boolean).join(" · ");
    }

    /** A slider: from nobody to twice as many, from nothing to twice the price, from 0% to 100%. */
    function sliderOf({ kind, name, number, isInSight }) {
      const isShare = R.SHARES.has(kind);
      const isMoney = R.MONEY.has(kind);
      if ((!isInSight && !isShare) || (isMoney && number.text === "0")) return null;
      const published = Number(number.text);
      const most = isShare ? 100 : isMoney ? 40 : Math.max(10, 2 * published);
      const element = make("input", { type: "range", min: "0", max: String(most), step: "1" });
      element.setAttribute("aria-label", filled(words.slider, { name }));
      // a place on a slider needs no more than a binary fraction; the number that it stands for is exact
      const place = (text) => (isShare ? Number(text) * 100 : isMoney ? (Number(text) / published) * 20 : Number(text));
      return {
        element,
        read() {
          const step = BigInt(element.value);
          if (isShare) return R.plain(R.decimals({ n: step, d: 100n }, 2));
          if (!isMoney) return String(step);
          // the middle is the published price itself, whatever its decimals
          if (step === 20n) return number.text;
          const { n, d } = number.value;
          return R.plain(R.decimals({ n: n * step, d: d * 20n }, 2));
        },
        write(text, spoken) {
          if (document.activeElement !== element) element.value = String(place(text));
          element.setAttribute("aria-valuetext", spoken);
        },
      };
    }

    function refresh(key, isOutside = false) {
      widgets.get(key)?.update(isOutside);
      const { group } = fields.get(key);
      if (!group.badge) return;
      const count = group.keys.filter((one) => changes.has(one)).length;
      group.badge.textContent = count ? filled(words.changed_count, { count }) : "";
    }

    // --- Groups of fields

    function sectionOf({ title, note, fields: own }) {
      const rows = own.map(widgetOf);
      if (!title) return make("div", {}, ...rows);
      const legend = make("legend", {}, title);
      if (note) legend.append(" ", make("span", { className: "zhi-reken-uitleg" }, note));
      return make("fieldset", { className: "zhi-reken-regel" }, legend, ...rows);
    }

    function drawGroup(group) {
      if (!group.isFolded) {
        const legend = make("legend", {}, group.title);
        group.element = make("fieldset", { className: "zhi-reken-groep" }, legend, ...group.sections.map(sectionOf));
        return group.element;
      }
      group.badge = make("span", { className: "zhi-merk" });
      group.inside = make("div");
      const summary = make("summary", {}, make("span", {}, group.title), " ", group.badge);
      group.element = make("details", { className: "zhi-reken-vouw" }, summary, group.inside);
      // most readers never open most groups: their fields are made when they do
      group.element.addEventListener("toggle", () => fill(group));
      return group.element;
    }

    function fill(group) {
      if (!group.isFolded || group.isFilled || !group.element.open) return;
      group.isFilled = true;
      group.drawn = group.sections.map(sectionOf);
      group.inside.append(...group.drawn);
      narrow(group, searched);
    }

    // --- Searching

    let searched = "";

    /** Hide what does not answer a search; a group of which the title answers is shown whole. */
    function narrow(group, wanted) {
      const isWhole = !wanted || simple(group.title).includes(wanted);
      let found = isWhole;
      for (const [place, section] of group.sections.entries()) {
        let isFound = false;
        for (const field of section.fields) {
          const fits = isWhole || simple(field.name).includes(wanted);
          isFound ||= fits;
          const widget = widgets.get(field.key);
          if (widget) widget.row.hidden = !fits;
        }
        if (group.drawn) group.drawn[place].hidden = !isFound;
        found ||= isFound;
      }
      group.element.hidden = !found;
      return found;
    }

    function search(text) {
      searched = simple(text.trim());
      const found = groups.filter((group) => narrow(group, searched));
      const folded = found.filter((group) => group.isFolded);
      for (const group of groups) {
        if (!group.isFolded) continue;
        const opens = Boolean(searched) && folded.indexOf(group) >= 0 && folded.indexOf(group) < OPENED;
        // what the reader opened stays open
        if (opens && !group.element.open) group.isOpenedBySearch = group.element.open = true;
        else if (!opens && group.isOpenedBySearch) group.isOpenedBySearch = group.element.open = false;
        if (opens) fill(group);
      }
      const shownCount = found.length - folded.length + Math.min(folded.length, OPENED);
      const sentence = shownCount < found.length ? words.found_some : words.found;
      if (searched) announce(filled(sentence, { count: found.length, shown: shownCount }));
    }

    function searchBox() {
      const input = make("input", { type: "search", id: "zhi-reken-zoek", autocomplete: "off", className: "zhi-reken-vak" });
      input.setAttribute("aria-describedby", "zhi-reken-zoek-uitleg");
      input.addEventListener("input", later(150, () => search(input.value)));
      const hint = make("span", { id: "zhi-reken-zoek-uitleg", className: "zhi-reken-uitleg" }, words.search_hint);
      const label = make("label", { for: "zhi-reken-zoek" }, words.search);
      return make("div", { className: "zhi-reken-veld" }, make("div", {}, label, " ", hint), input);
    }

    // --- The outcome

    const sumRows = rowsOf(
      "som",
      [...data.personas.map(({ name }) => name), ...data.own.map((line) => titleOf(line, data))],
      (result) => {
        const own = result.groups.at(-1);
        return [...result.groups.slice(0, -1).map(({ counted }) => counted), ...own.lines];
      },
    );
    const payerRows = rowsOf("betalers", data.payers.map(([, name]) => name), (result) => result.byPayer);
    // who notices most comes first, as in the published table; what has no payer yet comes last
    const isUnknown = (place) => data.payers[place][0] === "onbekend";
    const byWeight = payerRows.map((_, place) => place).sort((one, other) => {
      if (isUnknown(one) !== isUnknown(other)) return isUnknown(one) ? 1 : -1;
      const apart = published.byPayer[other] - published.byPayer[one];
      return apart === 0n ? one - other : apart < 0n ? -1 : 1;
    });
    part("betalers").append(...byWeight.map((place) => payerRows[place].row));

    function rowsOf(name, titles, amounts) {
      const before = amounts(published);
      const rows = titles.map((title, place) => {
        const now = make("td", { className: "zhi-bedrag" });
        const was = make("td", { className: "zhi-bedrag" }, euro(before[place]));
        const row = make("tr", { className: "zhi-regel" }, make("th", { scope: "row" }, title), now, was);
        return { row, now, before: before[place] };
      });
      part(name).append(...rows.map(({ row }) => row));
      rows.amounts = amounts;
      return rows;
    }

    function showRows(rows, result) {
      rows.amounts(result).forEach((amount, place) => {
        const { row, now, before } = rows[place];
        const text = euro(amount);
        if (now.textContent !== text) now.textContent = text;
        now.classList.toggle("zhi-min", amount < 0n);
        row.classList.toggle("zhi-anders", amount !== before);
        row.hidden = rows === payerRows && amount === 0n && before === 0n;
      });
    }

    /** Show the outcome of the numbers as they are now; return it in one sentence. */
    function showOutcome() {
      const result = R.reckon(sheet, changes);
      figure("baten", result.benefits, published.benefits, euro);
      show("som-baten", euro(result.benefits));
      show("balk-baten", euro(result.benefits));
      showRows(sumRows, result);
      showRows(payerRows, result);
      showBounds(result);
      showChanges();
      if (result.costs === null) return filled(words.status_no_costs, { benefits: euro(result.benefits) });
      figure("kosten", result.costs, published.costs, euro);
      figure("saldo", result.balance, published.balance, euro);
      show("roi", roiText(result.roi));
      show("balk-roi", roiText(result.roi));
      show("was-roi", roiText(result.roi) === roiText(published.roi) ? "" : was(roiText(published.roi)));
      show("zin", result.roi === null ? words.zero_costs : filled(words.roi, { roi: two(result.roi) }));
      const share = result.breakEven;
      const isTelling = share !== null && share.n > 0n && share.n <= share.d;
      part("quitte").hidden = !isTelling;
      if (isTelling) {
        const percent = R.spelled(R.decimals({ n: share.n * 100n, d: share.d }, 0), language);
        show("quitte", filled(words.break_even, { share: `${percent}%` }));
      }
      const figures = { benefits: euro(result.benefits), costs: euro(result.costs), roi: roiText(result.roi) };
      return filled(words.status, figures);
    }

    function was(text) {
      return `(${filled(words.was, { value: text }).replace(/^./, (letter) => letter.toLowerCase())})`;
    }

    function figure(name, now, before, write) {
      show(name, write(now));
      part(name).classList.toggle("zhi-min", now < 0n);
      show(`was-${name}`, now === before ? "" : was(write(before)));
    }

    function showBounds({ low, high }) {
      if (low.benefits === high.benefits && low.costs === high.costs) return show("marges", words.no_bounds);
      const ends = { low: euro(low.benefits), high: euro(high.benefits) };
      if (low.roi === null || high.roi === null) return show("marges", filled(words.bounds, ends));
      show("marges", filled(words.bounds_roi, { ...ends, roi_low: two(low.roi), roi_high: two(high.roi) }));
    }

    /** List what was changed, each with a way back. */
    function showChanges() {
      const items = Array.from(changes, ([key, text]) => {
        const { kind, name, number } = fields.get(key);
        const values = { now: shown(kind, text), was: shown(kind, number.text) };
        const back = make("button", { type: "button", className: "zhi-knop" }, words.back);
        back.setAttribute("aria-label", filled(words.back_label, { name, value: values.was }));
        back.addEventListener("click", () => undo(key));
        return make("li", {}, make("span", {}, make("strong", {}, name), " ", filled(words.change, values)), " ", back);
      });
      part("lijst").replaceChildren(...items);
      part("lijst").hidden = !items.length;
      show("niets", items.length ? "" : words.nothing_changed);
      part("niets").hidden = items.length > 0;
      part("deel").hidden = items.length === 0;
      part("adres").setAttribute("href", R.fragmentOf(changes) || "#");
    }

    /** Take one change back from the list, and keep the keyboard where it was. */
    function undo(key) {
      const place = [...changes.keys()].indexOf(key);
      changes.delete(key);
      refresh(key, true);
      announce(showOutcome());
      tellAddress();
      const buttons = part("lijst").querySelectorAll("button");
      (buttons[Math.min(place, buttons.length - 1)] ?? document.getElementById("z-veranderd")).focus();
    }

    part("alles").addEventListener("click", () => {
      const keys = [...changes.keys()];
      changes.clear();
      keys.forEach((key) => refresh(key, true));
      announce(`${words.all_back_done} ${showOutcome()}`);
      tellAddress();
      document.getElementById("z-veranderd").focus();
    });

    // --- Links

    /** Take over what a link says; what does not belong here is told and left out. */
    function follow() {
      const found = R.changesOf(location.hash, sheet);
      if (!found) return;
      const touched = new Set([...changes.keys(), ...found.changes.keys()]);
      changes.clear();
      found.changes.forEach((text, key) => changes.set(key, text));
      touched.forEach((key) => refresh(key, true));
      const sentence = found.refused === 1 ? words.link_refused_one : words.link_refused;
      show("koppeling", found.refused ? filled(sentence, { count: found.refused }) : "");
      part("koppeling").hidden = !found.refused;
      announce(showOutcome());
    }

    // --- Begin

    const places = part("velden");
    if (fields.size > FIELDS_TO_SEARCH) places.append(searchBox());
    places.append(...groups.map(drawGroup));
    if (!data.payers.length) part("betalers").closest("table").hidden = true;
    showOutcome();
    follow();
    addEventListener("hashchange", follow);
    document.querySelector('[data-reken="zonder"]').hidden = true;
    root.hidden = false;
  }

  function isAsPublished(result, expected) {
    const cents = (amount) => (amount === null ? null : R.decimals({ n: amount, d: 100n }, 2));
    const ratio = (number) => (number === null ? null : R.decimals(number, 4));
    const found = {
      benefits: cents(result.benefits),
      costs: cents(result.costs),
      roi: ratio(result.roi),
      low: [cents(result.low.benefits), ratio(result.low.roi)],
      high: [cents(result.high.benefits), ratio(result.high.roi)],
    };
    return JSON.stringify(found) === JSON.stringify(expected);
  }

  const titleOf = (line, { items }) => line.title ?? items[line.item].title;

  /**
   * Divide all numbers over groups: what moves the outcome most in sight, the rest folded.
   *
   * Every number has one field. Fills `fields` with them, by key.
   */
  function groupsOf(data, sheet, fields) {
    const { words } = data;
    const inSight = new Set(data.first);
    const groups = [];

    function field(key, label, name, hint = "", isInSight = false) {
      const number = sheet.numbers.get(key);
      const made = { key, kind: number.kind, number, label, name, hint, isInSight };
      fields.set(key, made);
      return made;
    }

    function add(title, sections, isFolded) {
      const filledSections = sections.filter(({ fields: own }) => own.length);
      if (!filledSections.length) return;
      const own = filledSections.flatMap((section) => section.fields);
      const group = { title, sections: filledSections, isFolded, keys: own.map(({ key }) => key) };
      own.forEach((one) => (one.group = group));
      groups.push(group);
    }

    const kindOf = (key) => sheet.numbers.get(key).kind;
    const worded = (sentence, values) => filled(words[sentence], values);

    const size = (group) => (group.counted < 0n ? -group.counted : group.counted);
    const result = R.reckon(sheet).groups;
    const personas = data.personas.map((persona, place) => ({ ...persona, place, ...sheet.groups[place] }));
    const heaviest = personas
      .slice()
      .sort((one, other) => (size(result[other.place]) < size(result[one.place]) ? -1 : size(result[other.place]) > size(result[one.place]) ? 1 : one.place - other.place))
      .slice(0, VISITORS_SHOWN);
    const visitorsOf = (persona, isInSight) =>
      field(persona.visitors, persona.name, worded("name_visitors", persona), "", isInSight);
    const near = personas.filter((persona) => heaviest.includes(persona));
    const far = personas.filter((persona) => !heaviest.includes(persona));
    add(words.group_visitors, [{ fields: near.map((persona) => visitorsOf(persona, true)) }], false);

    if (data.costs) {
      const label = data.costs.margin ? words.costs_before_margin : words.costs;
      const own = [field(sheet.costs.posts, label, label, "", true)];
      if (sheet.costs.margin) own.push(field(sheet.costs.margin, words.marge, words.marge, ""));
      add(words.group_costs, [{ fields: own }], false);
    }

    // every line with its words, once for all that follows
    const lines = sheet.groups.flatMap((group, place) => {
      const persona = data.personas[place];
      return (persona?.lines ?? data.own).map((line, at) => ({
        ...group.lines[at],
        owner: place,
        title: titleOf(line, data),
        unit: line.unit ?? "",
        notes: line.notes ?? "",
        name: (label) =>
          persona
            ? worded("name_persona", { name: persona.name, title: titleOf(line, data), field: label })
            : worded("name", { title: titleOf(line, data), field: label }),
      }));
    });
    const items = Object.entries(data.items).map(([id, item]) => ({ ...item, id }));
    const priceField = (key, isInSight) => {
      const item = items.find(({ id }) => key === `baat:${id}:${kindOf(key)}`);
      const line = lines.find(({ price }) => price === key);
      const label = words[kindOf(key)];
      const name = item ? worded("name", { title: item.title, field: label }) : line.name(label);
      const persona = item ? undefined : data.personas[line.owner];
      const title = item ? item.title : persona ? worded("name", { title: persona.name, field: line.title }) : line.title;
      return field(key, isInSight ? title : label, name, item?.unit ?? "", isInSight);
    };
    add(words.group_prices, [{ fields: data.first.map((key) => priceField(key, true)) }], false);

    if (far.length) {
      const title = worded("group_visitors_more", { count: far.length });
      add(title, [{ fields: far.map((persona) => visitorsOf(persona, false)) }], true);
    }
    const shared = items.map((item) => {
      const price = `baat:${item.id}:${item.kind}`;
      const keys = Object.keys(item.shares ?? {}).map((name) => `baat:${item.id}:${name}`);
      const own = item.price && !inSight.has(price) ? [priceField(price, false)] : [];
      // a share that no line takes over has nothing to change
      const used = keys.filter((key) => sheet.numbers.has(key));
      own.push(...used.map((key) => field(key, words[kindOf(key)], worded("name", { title: item.title, field: words[kindOf(key)] }))));
      return { title: item.title, fields: own };
    });
    add(words.group_prices_more, shared, true);

    sheet.groups.forEach((_, place) => {
      const sections = lines
        .filter(({ owner }) => owner === place)
        .map((line) => {
          const own = [field(line.quantity, words.aantal, line.name(words.aantal), line.unit)];
          if (!line.price.startsWith("baat:") && !inSight.has(line.price)) own.push(priceField(line.price, false));
          for (const key of line.shares) {
            const label = words[kindOf(key)];
            if (!key.startsWith("baat:")) own.push(field(key, label, line.name(label)));
          }
          return { title: line.title, note: line.notes, fields: own };
        });
      const persona = data.personas[place];
      add(persona ? worded("group_persona", persona) : words.group_own, sections, true);
    });
    return groups;
  }

  start(JSON.parse(source.textContent));
})();
