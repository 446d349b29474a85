/*
 * What every page loads: the search box, which fetches the rest of itself when somebody opens it, and links that work
 * when the website is opened from a folder or a stick.
 */
(() => {
  "use strict";

  const HERE = document.currentScript.src;
  const TOP = new URL("../../../", HERE);
  const IS_FILE = location.protocol === "file:";
  const WAIT_TO_ANNOUNCE = 500;

  // --- From a folder: there is no server that shows index.html for an address that ends in a slash ---------------

  const withIndex = (address) => {
    const url = new URL(address, document.baseURI);
    if (IS_FILE && url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };

  if (IS_FILE) {
    for (const kind of ["pointerdown", "focusin", "click"]) {
      document.addEventListener(kind, (event) => {
        const link = event.target.closest?.("a[href]");
        if (link && link.protocol === "file:") link.href = withIndex(link.href);
      }, true);
    }
  }

  // --- The search box -------------------------------------------------------------------------------------------

  const opener = document.querySelector("[data-zhi-zoek]");
  if (!opener || typeof HTMLDialogElement === "undefined") return;

  function make(name, properties = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key.includes("-") || key === "for" || key === "role") element.setAttribute(key, value);
      else element[key] = value;
    }
    element.append(...children);
    return element;
  }

  const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);

  function load(address, name = "script") {
    return new Promise((done, failed) => {
      const properties = name === "script" ? { src: new URL(address, HERE).href } : { rel: "stylesheet", href: new URL(address, HERE).href };
      const element = make(name, properties);
      element.addEventListener("load", done);
      element.addEventListener("error", failed);
      document.head.append(element);
    });
  }

  // A key by itself may be in the way of who speaks to the computer: it can be switched off, and stays off.
  const SLASH = "zhi-zoektoets";

  function slashIsOn() {
    try {
      return localStorage.getItem(SLASH) !== "uit";
    } catch {
      return true;
    }
  }

  function setSlash(isOn) {
    try {
      if (isOn) localStorage.removeItem(SLASH);
      else localStorage.setItem(SLASH, "uit");
    } catch {
      // a browser that keeps nothing
    }
    opener.setAttribute("aria-keyshortcuts", isOn ? "/ Control+K" : "Control+K");
  }

  /** Load index, library and style sheet, once; the stemmer follows the language of the index. */
  let loading;
  function loaded() {
    loading ??= Promise.all([load(`../search/${opener.dataset.zhiZoek || "index"}.js`), load("minisearch.js"), load("search-engine.js"), load("search.css", "link")]).then(async () => {
      const data = globalThis.zhiSearchIndex;
      await load(`stemmer-${data.language}.js`);
      return { data, engine: new globalThis.zhiSearch.Engine(data, globalThis.MiniSearch, globalThis.zhiStem) };
    });
    return loading;
  }

  let box;
  async function open(typed = "") {
    if (box) {
      if (!box.dialog.open) box.show(typed);
      return;
    }
    opener.setAttribute("aria-busy", "true");
    try {
      const { data, engine } = await loaded();
      box ??= built(data, engine);
      if (!box.dialog.open) box.show(typed);
    } catch {
      // the list from A to Z needs nothing of this
      location.href = withIndex(opener.href);
    } finally {
      opener.removeAttribute("aria-busy");
    }
  }

  function built(data, engine) {
    const { words, kinds } = data;
    const input = make("input", { type: "search", id: "zhi-zoekwoord", autocomplete: "off", spellcheck: false, maxLength: 200, "aria-describedby": "zhi-zoek-stand", "enterkeyhint": "search" });
    input.setAttribute("autocapitalize", "off");
    const close = make("button", { type: "button", textContent: words.close });
    // what is shown changes with every letter; what is said waits until the typing stops
    const state = make("p", { id: "zhi-zoek-stand", textContent: words.hint });
    const said = make("div", { className: "zhi-sr", role: "status" });
    const list = make("ol");
    const found = make("div", { className: "zhi-zoek-gevonden" }, list);
    const form = make("form", { className: "zhi-zoek-kop", role: "search" }, make("label", { for: "zhi-zoekwoord", textContent: words.label }), input, close, state);
    const everything = make("a", { href: withIndex(new URL(data.list, TOP).href), textContent: words.all });
    const slash = make("input", { type: "checkbox", checked: slashIsOn() });
    slash.addEventListener("change", () => setSlash(slash.checked));
    const foot = make("p", { className: "zhi-zoek-voet" }, everything, ` · ${words.keys} `, make("label", {}, slash, ` ${words.slash}`));
    const dialog = make("dialog", { className: "zhi-zoekvenster", "aria-label": opener.textContent.trim() }, form, said, found, foot);
    document.body.append(dialog);

    const parts = (pieces) => pieces.map(([text, isHit]) => (isHit ? make("mark", { textContent: text }) : text));
    const addressOf = (address) => withIndex(new URL(address, TOP).href);

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
  }

  opener.setAttribute("aria-haspopup", "dialog");
  opener.setAttribute("aria-keyshortcuts", slashIsOn() ? "/ Control+K" : "Control+K");
  opener.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]");
    const isSlash = event.key === "/" && slashIsOn() && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isControlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isSlash && !isControlK) return;
    event.preventDefault();
    open();
  });
  // whoever is about to search need not wait
  for (const kind of ["pointerenter", "focus"]) opener.addEventListener(kind, () => { loaded().catch(() => {}); }, { once: true });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) open(asked);
})();
