/*
 * The search box itself: what is typed, what is found, and the keys that walk through it. site.js loads this when
 * somebody is about to search, and gives it the index with what finds pages in it.
 */
(() => {
  "use strict";

  const WAIT_TO_ANNOUNCE = 500;

  const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key.includes("-") || key === "for" || key === "role") element.setAttribute(key, value);
      else element[key] = value;
    }
    element.append(...children);
    return element;
  }

  globalThis.zhiSearchBox = ({ data, engine, opener, withIndex, top, slashIsOn, slashKey }) => {
    const { words, kinds } = data;

    function setSlash(isOn) {
      try {
        if (isOn) localStorage.removeItem(slashKey);
        else localStorage.setItem(slashKey, "uit");
      } catch {
        // a browser that keeps nothing
      }
      opener.setAttribute("aria-keyshortcuts", isOn ? "/ Control+K" : "Control+K");
    }

    const input = make("input", { type: "search", id: "zhi-zoekwoord", autocomplete: "off", spellcheck: false, maxLength: 200, "aria-describedby": "zhi-zoek-stand", "enterkeyhint": "search" });
    input.setAttribute("autocapitalize", "off");
    const close = make("button", { type: "button", textContent: words.close });
    // what is shown changes with every letter; what is said waits until the typing stops
    const state = make("p", { id: "zhi-zoek-stand", textContent: words.hint });
    const said = make("div", { className: "zhi-sr", role: "status" });
    const list = make("ol");
    const found = make("div", { className: "zhi-zoek-gevonden" }, list);
    const form = make("form", { className: "zhi-zoek-kop", role: "search" }, make("label", { for: "zhi-zoekwoord", textContent: words.label }), input, close, state);
    const everything = make("a", { href: withIndex(new URL(data.list, top).href), textContent: words.all });
    const slash = make("input", { type: "checkbox", checked: slashIsOn() });
    slash.addEventListener("change", () => setSlash(slash.checked));
    const foot = make("p", { className: "zhi-zoek-voet" }, everything, ` · ${words.keys} `, make("label", {}, slash, ` ${words.slash}`));
    const dialog = make("dialog", { className: "zhi-zoekvenster", "aria-label": opener.textContent.trim() }, form, said, found, foot);
    document.body.append(dialog);

    const parts = (pieces) => pieces.map(([text, isHit]) => (isHit ? make("mark", { textContent: text }) : text));
    const addressOf = (address) => withIndex(new URL(address, top).href);

    function row(page) {
      const kind = kinds[page.kind];
      const link = make("a", { href: addressOf(page.address) }, make("span", { className: "zhi-zoek-naam" }, ...parts(page.title)), make("span", { className: "zhi-zoek-soort", textContent: kind }));
      if (page.excerpt.length) link.append(make("span", { className: "zhi-zoek-stuk" }, ...parts(page.excerpt)));
      const item = make("li", {}, link);
      if (page.sections.length) {
        item.append(make("ul", {}, ...page.sections.map((one) => make("li", {}, make("a", { href: addressOf(one.address) },
          make("span", { className: "zhi-zoek-naam" }, ...parts(one.heading)), make("span", { className: "zhi-zoek-stuk" }, ...parts(one.excerpt)))))));
      }
      return item;
    }

    function sentence(result, typed) {
      if (!typed) return words.hint;
      if (!result.total) return filled(words.none, { typed });
      const count = result.total === 1 ? words.one : filled(words.many, { count: result.total });
      return result.isPartial ? `${words.partial} ${count}` : count;
    }

    let timer;
    function search() {
      const typed = input.value.trim();
      const result = engine.find(input.value);
      list.replaceChildren(...result.pages.map(row));
      found.scrollTop = 0;
      state.textContent = sentence(result, typed);
      clearTimeout(timer);
      timer = setTimeout(() => { said.textContent = typed ? state.textContent : ""; }, WAIT_TO_ANNOUNCE);
    }

    const links = () => Array.from(list.querySelectorAll("a"));

    function move(event) {
      if (event.key === "Escape") {
        // a search field would only empty itself
        event.preventDefault();
        dialog.close();
        return;
      }
      const all = links();
      const at = all.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: at < 0 ? -2 : 0, End: at < 0 ? -2 : all.length - 1 }[event.key];
      if (to === undefined || to === -2 || event.altKey || event.ctrlKey || event.metaKey) return;
      if (to >= all.length || (at < 0 && (event.key === "ArrowUp" || document.activeElement !== input))) return;
      event.preventDefault();
      if (to < 0) input.focus();
      else all[to].focus();
    }

    input.addEventListener("input", search);
    close.addEventListener("click", () => dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      links()[0]?.click();
    });
    dialog.addEventListener("keydown", move);
    dialog.addEventListener("close", () => {
      // a browser gives the focus back to where it was; where that was nowhere, it would be lost
      if (dialog.contains(document.activeElement) || document.activeElement === document.body) opener.focus();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
      // a place on the page that is already open
      if (event.target.closest("a")) setTimeout(() => dialog.close());
    });
    return {
      dialog,
      show(typed) {
        if (typed) input.value = typed;
        dialog.showModal();
        input.focus();
        input.select();
        search();
      },
    };
  };
})();
