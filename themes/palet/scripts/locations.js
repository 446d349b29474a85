/* A long list of locations or people: choose by what they have in common, search by name, and leaf through it.
 *
 * Without this script the whole list stands there. The order is that of the alphabet and stays so.
 */
(() => {
  "use strict";
  const MOST = 50;
  for (const section of document.querySelectorAll(".zhi-locaties")) {
    const form = section.querySelector(".zhi-filter");
    if (!form) continue;
    const status = section.querySelector(".zhi-filter-stand");
    const pages = section.querySelector(".zhi-bladeren");
    const rows = [...section.querySelectorAll("tbody tr, [data-rij]")];
    const foot = section.querySelector("tfoot");
    const choices = [...form.querySelectorAll("select")];
    const typed = form.querySelector("input");
    const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
    const known = rows.map((row) => ({
      row,
      text: plain(
        row.matches("tr")
          ? [...row.querySelectorAll("th, td:not(.zhi-bedrag)")].map((cell) => cell.textContent).join(" ")
          : row.textContent,
      ),
      cells: Object.fromEntries([...row.querySelectorAll("[data-kolom]")].map((cell) => [cell.dataset.kolom, cell.textContent])),
    }));
    let page = 0;

    const show = () => {
      const words = plain(typed.value).split(/\s+/).filter(Boolean);
      const found = known.filter(
        (one) =>
          choices.every((choice) => !choice.value || one.cells[choice.dataset.kolom] === choice.value) &&
          words.every((word) => one.text.includes(word)),
      );
      const last = Math.max(0, Math.ceil(found.length / MOST) - 1);
      page = Math.min(Math.max(page, 0), last);
      const visible = new Set(found.slice(page * MOST, (page + 1) * MOST));
      for (const one of known) one.row.hidden = !visible.has(one);
      const until = Math.min(found.length, (page + 1) * MOST);
      const [shown, all] = last
        ? [`${page * MOST + 1}–${until}`, found.length]
        : [found.length, known.length];
      status.textContent = status.dataset.zin.replace("{shown}", shown).replace("{all}", all);
      // a sum of all says nothing below a few of them
      if (foot) foot.hidden = found.length < known.length;
      pages.hidden = last === 0;
      pages.querySelector("[data-stap='-1']").disabled = page === 0;
      pages.querySelector("[data-stap='1']").disabled = page === last;
    };
    form.addEventListener("input", () => {
      page = 0;
      show();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    pages.addEventListener("click", (event) => {
      const step = event.target.dataset.stap;
      if (!step) return;
      page += Number(step);
      show();
      section.querySelector("h2").scrollIntoView();
    });
    addEventListener("beforeprint", () => rows.forEach((row) => (row.hidden = false)));
    addEventListener("afterprint", show);
    form.hidden = false;
    show();
  }
})();
