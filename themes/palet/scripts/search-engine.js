/*
 * Finds pages: words by their stem, without accents, one letter wrong or not finished yet; amounts however spelled.
 *
 * MiniSearch keeps the index and weighs the words; what a word or a number is, and what belongs together, is
 * decided here. Nothing of the page is touched, so that it can be tested anywhere.
 */
(() => {
  "use strict";

  /** Pages in an answer, and places of each. */
  const MOST_PAGES = 20;
  const MOST_PLACES = 3;
  /** Letters around the first hit in an excerpt. */
  const EXCERPT = 170;
  /** From so many letters on a word may have one wrong, and may be the second half of a longer word. */
  const LONG_ENOUGH = { typo: 4, part: 5 };
  const MOST_COMPOUNDS = 25;

  /** Words that say nothing about a page; they count only when there are no others. */
  const SMALL_WORDS = {
    nl: "aan al als bij dan dat de die dit door een en er het hij hoe hoeveel iets ik in is je jullie kan kost maar me mee met mij na naar niet nog nu of om onder ons ook op over per te tot uit van veel voor waar wat we wel wie wij word wordt ze zich zij zijn zo",
    en: "a about and are as at be by can do does for from he her his how i in is it its many me much my not of on or our she so that the their them they this to was we what when where which who will with you",
  };

  /** A page that a reader more often wants goes before one that only lists it. */
  const WEIGHTS = {
    story: 1.25, analysis: 1.2, benefit: 1.1, payer: 1.1, page: 1.1, overview: 0.85, home: 0.7, downloads: 0.8, reckon: 0.6, price_index: 0.7,
  };

  const WORD = /\d+(?:[.,]\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
  const HYPHENATED = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;

  /** Return a text in small letters without accents, letter for letter as long as it was. */
  function simple(text) {
    return Array.from(text, (sign) => {
      const bare = sign.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
      return bare.length === sign.length ? bare : sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign;
    }).join("");
  }

  const isNumber = (word) => /^\d[\d.,]*$/.test(word);

  /** Return what a number may mean as plain decimals, the spelling of the language first. */
  function readings(word, language) {
    const found = [];
    for (const [group, point] of language === "en" ? [[",", "."], [".", ","]] : [[".", ","], [",", "."]]) {
      const whole = new RegExp(`^(?:\\d{1,3}(?:\\${group}\\d{3})+|\\d+)(?:\\${point}\\d+)?$`);
      if (!whole.test(word)) continue;
      const plain = word.replaceAll(group, "").replace(point, ".");
      found.push(plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain);
    }
    return [...new Set(found)];
  }

  class Engine {
    /**
     * @param data what stands in index.js: language, pages with their sections
     * @param MiniSearch the library
     * @param stem function that returns the stem of a word
     */
    constructor(data, MiniSearch, stem) {
      this.language = data.language;
      this.pages = data.pages;
      this.stems = new Map();
      this.stemmer = stem;
      this.smallWords = new Set(SMALL_WORDS[this.language]?.split(" "));
      this.places = [];
      this.index = new MiniSearch({
        fields: ["title", "heading", "summary", "text", "more"],
        tokenize: (text) => this.tokens(text),
        processTerm: (term) => term,
        searchOptions: { boost: { title: 6, heading: 3, summary: 2, text: 1, more: 0.8 } },
      });
      for (const [number, page] of this.pages.entries()) {
        for (const [place, [, heading, text, more]] of page.sections.entries()) {
          this.places.push({ number, place });
          this.index.add({
            id: this.places.length - 1,
            title: place === 0 ? page.title : "",
            heading,
            summary: place === 0 ? page.summary : "",
            text,
            more: more ?? "",
          });
        }
      }
      this.words = Array.from(this.index._index.keys()).sort();
    }

    stem(word) {
      let stem = this.stems.get(word);
      if (stem === undefined) {
        stem = isNumber(word) ? word : this.stemmer(word);
        this.stems.set(word, stem);
      }
      return stem;
    }

    /** Return the words of a text as the index keeps them: each as it is and by its stem; numbers as plain decimals. */
    tokens(text) {
      const found = [];
      const plain = simple(text);
      for (const [word] of plain.matchAll(WORD)) found.push(...this.formsOf(word));
      for (const [joined] of plain.matchAll(HYPHENATED)) found.push(joined.replace(/[-‐‑]/g, ""));
      return found;
    }

    formsOf(word) {
      if (isNumber(word)) return readings(word, this.language).slice(0, 1);
      const bare = word.replace(/['’]/g, "");
      const stem = this.stem(bare);
      return stem === bare ? [bare] : [bare, stem];
    }

    /** Return the words that a reader typed, small ones left out where others stand beside them. */
    asked(typed) {
      const words = Array.from(simple(typed.normalize("NFC")).slice(0, 200).matchAll(WORD), ([word]) => word).slice(0, 12);
      const telling = words.filter((word) => !this.smallWords.has(word));
      return telling.length ? telling : words;
    }

    /** Return what to ask the index for one word; `isLast` while it may not be finished. */
    queryFor(word, isLast) {
      if (isNumber(word)) {
        const whole = readings(word, this.language);
        const begun = word.replace(/[.,]/g, "");
        const queries = [{ queries: whole, prefix: false, fuzzy: false, boostTerm: () => 3 }];
        if (isLast && begun.length > 1) queries.push({ queries: [begun], prefix: true, fuzzy: false });
        return { combineWith: "OR", queries };
      }
      const bare = word.replace(/['’]/g, "");
      const stem = this.stem(bare);
      const fuzzy = (one) => (one.length >= LONG_ENOUGH.typo && !/\d/.test(one) ? 1 : false);
      const queries = [{ queries: [bare], prefix: isLast || bare.length >= LONG_ENOUGH.typo, fuzzy: fuzzy(bare), boostTerm: () => 1.5 }];
      if (stem !== bare) queries.push({ queries: [stem], prefix: isLast && stem.length >= LONG_ENOUGH.typo, fuzzy: stem.length > LONG_ENOUGH.typo ? 1 : false });
      const compounds = this.compoundsOf(bare, stem);
      if (compounds.length) queries.push({ queries: compounds, prefix: false, fuzzy: false, boostTerm: () => 0.25 });
      return { combineWith: "OR", queries };
    }

    /** Return longer words that end in this one: "uitkering" is in "bijstandsuitkering". */
    compoundsOf(bare, stem) {
      if (bare.length < LONG_ENOUGH.part) return [];
      const ends = (word) => word.length > bare.length && (word.endsWith(bare) || (stem.length >= LONG_ENOUGH.part && word.endsWith(stem)));
      return this.words.filter(ends).slice(0, MOST_COMPOUNDS);
    }

    /** Return the places of one word with their scores; two letters that changed places are tried last. */
    placesOf(word, isLast) {
      const found = this.index.search(this.queryFor(word, isLast));
      if (found.length || isNumber(word) || word.length < LONG_ENOUGH.typo) return found;
      const swapped = Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
      return this.index.search({ combineWith: "OR", queries: swapped, prefix: isLast, fuzzy: false });
    }

    /**
     * Return pages that have all words, the best first; where there are none, those that have most of them.
     * @returns {{pages: object[], total: number, isPartial: boolean}}
     */
    find(typed) {
      const words = this.asked(typed);
      if (!words.length) return { pages: [], total: 0, isPartial: false };
      const pages = new Map();
      const isOpen = /[\p{L}\p{N}]$/u.test(typed);
      for (const [at, word] of words.entries()) {
        for (const { id, score, terms } of this.placesOf(word, isOpen && at === words.length - 1)) {
          const { number, place } = this.places[id];
          if (!pages.has(number)) pages.set(number, { number, best: new Map(), places: new Map() });
          const page = pages.get(number);
          page.best.set(at, Math.max(page.best.get(at) ?? 0, score));
          if (!page.places.has(place)) page.places.set(place, { place, score: 0, terms: new Set() });
          const one = page.places.get(place);
          one.score += score;
          for (const term of terms) one.terms.add(term);
        }
      }
      const most = Math.max(0, ...Array.from(pages.values(), (page) => page.best.size));
      const kept = Array.from(pages.values()).filter((page) => page.best.size === most);
      for (const page of kept) {
        const sum = Array.from(page.best.values()).reduce((one, other) => one + other, 0);
        const together = Math.max(...Array.from(page.places.values(), (one) => one.score));
        page.score = (sum + together) * (WEIGHTS[this.pages[page.number].kind] ?? 1);
      }
      kept.sort((one, other) => other.score - one.score || one.number - other.number);
      return {
        pages: kept.slice(0, MOST_PAGES).map((page) => this.shown(page)),
        total: kept.length,
        isPartial: most < words.length,
      };
    }

    shown(found) {
      const page = this.pages[found.number];
      const places = Array.from(found.places.values()).sort((one, other) => other.score - one.score || one.place - other.place);
      const terms = new Set(places.flatMap((one) => [...one.terms]));
      // the page itself says its summary; of its sections the best are named
      const first = places.find((one) => one.place === 0);
      const sections = places.filter((one) => one.place !== 0).slice(0, MOST_PLACES);
      const about = page.sections[0]?.[2] ? `${page.summary} ${page.sections[0][2]}`.trim() : page.summary;
      return {
        address: page.address,
        kind: page.kind,
        score: found.score,
        title: this.marked(page.title, terms),
        excerpt: first || !sections.length ? this.excerpt(about, first?.terms ?? terms) : [],
        sections: sections.map((one) => {
          const [id, heading, text] = page.sections[one.place];
          return { address: `${page.address}#${encodeURIComponent(id)}`, heading: this.marked(heading, one.terms), excerpt: this.excerpt(text, one.terms) };
        }),
      };
    }

    /** Return a text in parts, each with whether it is one of the words that were found. */
    marked(text, terms) {
      const parts = [];
      let end = 0;
      for (const hit of this.hits(text, terms)) {
        if (hit.start > end) parts.push([text.slice(end, hit.start), false]);
        parts.push([text.slice(hit.start, hit.end), true]);
        end = hit.end;
      }
      if (end < text.length) parts.push([text.slice(end), false]);
      return parts;
    }

    *hits(text, terms) {
      for (const match of simple(text).matchAll(WORD)) {
        if (this.formsOf(match[0]).some((form) => terms.has(form))) yield { start: match.index, end: match.index + match[0].length };
      }
    }

    excerpt(text, terms) {
      const [first] = this.hits(text, terms);
      let start = 0;
      if (first && first.end > EXCERPT) {
        start = text.indexOf(" ", Math.max(0, first.start - EXCERPT / 3)) + 1;
        if (start > first.start) start = first.start;
      }
      let end = start + EXCERPT;
      if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), first ? first.end : start + 1);
      const cut = text.slice(start, end).trim();
      if (!cut) return [];
      return this.marked((start ? "… " : "") + cut + (end < text.length ? " …" : ""), terms);
    }
  }

  globalThis.zhiSearch = Object.freeze({ Engine, simple, readings, SMALL_WORDS });
})();
