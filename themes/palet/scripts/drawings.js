/* A note with each part of a drawing, for a pointer and for the keyboard.
 *
 * Without this script a drawing is complete: it has a sentence that says all of it, and a table below it. The parts that
 * have a note carry it in `data-noot`. A drawing is one stop of the Tab key; the arrow keys walk through its parts.
 * The note stays while the pointer or the focus is on the part or on the note itself, and Escape puts it away.
 */
(() => {
  "use strict";
  const note = document.createElement("div");
  note.className = "zhi-noot-bij";
  note.hidden = true;
  note.setAttribute("role", "status");
  document.body.append(note);
  let shown = null;
  let timer = 0;

  const place = (part) => {
    const box = part.getBoundingClientRect();
    const wide = note.offsetWidth;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - wide / 2), document.documentElement.clientWidth - wide - 8);
    const above = box.top - note.offsetHeight - 8;
    note.style.left = `${left + window.scrollX}px`;
    note.style.top = `${(above > 0 ? above : box.bottom + 8) + window.scrollY}px`;
  };
  const hide = () => {
    shown?.classList.remove("zhi-gekozen");
    shown = null;
    note.hidden = true;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, 250);
  };
  const show = (part) => {
    clearTimeout(timer);
    if (part === shown) return;
    hide();
    shown = part;
    part.classList.add("zhi-gekozen");
    note.textContent = part.dataset.noot;
    note.hidden = false;
    place(part);
  };

  note.addEventListener("pointerenter", () => clearTimeout(timer));
  note.addEventListener("pointerleave", later);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) {
      hide();
      event.stopPropagation();
    }
  });
  addEventListener("beforeprint", () => {
    hide();
    for (const fold of document.querySelectorAll("article details")) fold.open = true;
  });
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  for (const drawing of document.querySelectorAll("svg.zhi-tekening")) {
    const parts = [...drawing.querySelectorAll("[data-noot]")];
    if (!parts.length) continue;
    let at = 0;
    drawing.setAttribute("tabindex", "0");
    drawing.addEventListener("focus", () => drawing.matches(":focus-visible") && show(parts[at]));
    drawing.addEventListener("blur", hide);
    drawing.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      at = (at + step + parts.length) % parts.length;
      show(parts[at]);
    });
    for (const part of parts) {
      part.addEventListener("pointerenter", () => show(part));
      part.addEventListener("pointerleave", later);
    }
  }
})();
