/*
 * What every page loads: the search box, which fetches the rest of itself when somebody opens it, and links that work
 * when the website is opened from a folder or a stick.
 */
(() => {
  "use strict";

  const HERE = document.currentScript.src;
  const TOP = new URL("../../../", HERE);
  const IS_FILE = location.protocol === "file:";

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

  const load = (address) => new Promise((done, failed) => {
    const isStyle = address.endsWith(".css");
    const element = document.createElement(isStyle ? "link" : "script");
    if (isStyle) element.rel = "stylesheet";
    element[isStyle ? "href" : "src"] = new URL(address, HERE);
    element.onload = done;
    element.onerror = failed;
    document.head.append(element);
  });

  // A key by itself may be in the way of who speaks to the computer: it can be switched off, and stays off.
  const SLASH = "zhi-zoektoets";

  function slashIsOn() {
    try {
      return localStorage.getItem(SLASH) !== "uit";
    } catch {
      return true;
    }
  }

  /** Load index, library and style sheet, once; the stemmer follows the language of the index. */

  let loading;
  function loaded() {
    loading ??= Promise.all([load(`../search/${opener.dataset.zhiZoek || "index"}.js`), load("minisearch.js"), load("search-engine.js"), load("search-box.js"), load("search.css")]).then(async () => {
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
      box ??= globalThis.zhiSearchBox({ data, engine, opener, withIndex, top: TOP, slashIsOn, slashKey: SLASH });
      if (!box.dialog.open) box.show(typed);
    } catch {
      // the list from A to Z needs nothing of this
      location.href = withIndex(opener.href);
    } finally {
      opener.removeAttribute("aria-busy");
    }
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
