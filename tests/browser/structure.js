// What a page has to be for who cannot see it, beyond what axe looks at. No libraries; returns sentences for developers.
(() => {
  const VAGUE = /^(klik( hier)?|hier|lees (meer|verder)|meer|link|here|click( here)?|read (more|on)|more|this|deze)$/i;
  const HEADINGS = 'h1, h2, h3, h4, h5, h6';
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const words = (one) => (one.textContent || '').replace(/\s+/g, ' ').trim();
  const short = (one) => one.outerHTML.replace(/\s+/g, ' ').slice(0, 120);

  function nameOf(one) {
    const by = one.getAttribute('aria-labelledby');
    if (by) return by.split(/\s+/).map((id) => words(one.ownerDocument.getElementById(id) || {})).join(' ').trim();
    const label = one.getAttribute('aria-label');
    if (label) return label.trim();
    if (one.labels && one.labels.length) return [...one.labels].map(words).join(' ').trim();
    if (one.tagName === 'IMG') return one.getAttribute('alt') || '';
    const copy = one.cloneNode(true);
    copy.querySelectorAll('[aria-hidden=true]').forEach((part) => part.remove());
    copy.querySelectorAll('img').forEach((part) => part.replaceWith(part.getAttribute('alt') || ''));
    return words(copy);
  }

  // What can be told from the text of the page alone.
  function structure(page) {
    const found = [];
    const say = (what, one) => found.push(one ? `${what}: ${short(one)}` : what);
    const all = (selector) => [...page.querySelectorAll(selector)];
    const id = (name) => page.getElementById(name);

    if (!/^(nl|en)$/.test(page.documentElement.lang)) say('language of the page');
    all('[lang]').forEach((one) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(one.lang) || say('language', one));
    if (!page.title.trim()) say('no title');
    const viewport = page.querySelector('meta[name=viewport]');
    if (!viewport || /user-scalable|maximum-scale/.test(viewport.content)) say('viewport');

    const heads = all(HEADINGS);
    if (all('h1').length !== 1) say(`${all('h1').length} first headings`);
    if (heads.length && heads[0].tagName !== 'H1') say('a heading before the first', heads[0]);
    heads.forEach((one, place) => {
      if (!nameOf(one)) say('empty heading', one);
      if (place && one.tagName[1] - heads[place - 1].tagName[1] > 1) say('a level is left out', one);
      if (one.closest('a, button, li > ul')) say('heading inside something', one);
    });

    for (const part of ['main', 'body > header', 'body > footer']) {
      if (all(part).length !== 1) say(`${all(part).length} × ${part}`);
    }
    const navs = all('nav, [role=navigation]').map(nameOf);
    if (navs.some((name) => !name)) say('nav without a name');
    if (new Set(navs).size !== navs.length) say(`navs of one name: ${navs.join(', ')}`);
    all('section[aria-labelledby], section[aria-label]').forEach((one) => nameOf(one) || say('section without a name', one));

    const first = page.querySelector(CONTROLS);
    const target = first && first.getAttribute('href');
    if (!target || !target.startsWith('#') || !id(target.slice(1)) || !id(target.slice(1)).closest('main')) say('no link past the menu');

    const ids = all('[id]').map((one) => one.id);
    ids.filter((one, place) => ids.indexOf(one) !== place).forEach((one) => say(`id twice: ${one}`));
    for (const kind of ['labelledby', 'describedby', 'controls', 'owns', 'details', 'activedescendant']) {
      all(`[aria-${kind}]`).forEach((one) => one.getAttribute(`aria-${kind}`).split(/\s+/)
        .forEach((name) => id(name) || say(`aria-${kind} of nothing`, one)));
    }
    all('label[for]').forEach((one) => id(one.htmlFor) || say('label of nothing', one));
    all('a[href^="#"]').forEach((one) => one.closest('[hidden]') || id(decodeURIComponent(one.getAttribute('href').slice(1))) || say('link to nothing', one));
    all('[headers]').forEach((one) => one.getAttribute('headers').split(/\s+/).forEach((name) => id(name) || say('headers', one)));

    all('[tabindex]').forEach((one) => one.tabIndex > 0 && say('order of focus is set', one));
    all('[accesskey], [autofocus], marquee, blink, [onclick]').forEach((one) => say('not here', one));
    all('a:not([href])').forEach((one) => say('link without an address', one));
    all('a[target]').forEach((one) => say('opens elsewhere', one));
    all(CONTROLS).forEach((one) => {
      const name = nameOf(one);
      if (!name) say('no name', one);
      if (VAGUE.test(name) && !(one.getAttribute('href') || '').startsWith('#')) say('says too little', one);
      if (one.parentElement.closest('a, button, label a')) say('control inside a control', one);
      if (one.tagName === 'BUTTON' && !one.hasAttribute('type')) say('button without a type', one);
    });
    all('article a[href] + a[href]').forEach((one) => {
      if (one.href === one.previousElementSibling.href) say('the same link twice in a row', one);
    });

    all('ul, ol').forEach((one) => {
      if (!one.children.length && !one.closest('[hidden]')) say('empty list', one);
      [...one.children].forEach((part) => part.matches('li, script, template') || say('not an item of the list', part));
    });
    all('li').forEach((one) => one.parentElement.matches('ul, ol, menu') || say('item without a list', one));
    all('dl').forEach((one) => {
      const parts = [...one.children].flatMap((part) => (part.tagName === 'DIV' ? [...part.children] : [part]));
      if (!parts.length || parts[0].tagName !== 'DT' || parts.at(-1).tagName !== 'DD') say('list of pairs', one);
      parts.forEach((part) => part.matches('dt, dd') || say('not in a list of pairs', part));
    });
    all('dt, dd').forEach((one) => one.closest('dl') || say('pair without a list', one));
    all('details').forEach((one) => one.firstElementChild?.tagName === 'SUMMARY' || say('no summary', one));
    all('fieldset').forEach((one) => one.firstElementChild?.tagName === 'LEGEND' || say('no legend', one));
    all('figure').forEach((one) => one.querySelector('figcaption, img[alt], svg, blockquote, table') || say('empty figure', one));

    all('table').forEach((one) => {
      if (!one.caption && !nameOf(one).length) say('table without a name', one);
      if (one.caption && !words(one.caption)) say('table without a name', one);
      if (one.matches('.zhi-tabel') && !one.hasAttribute('aria-label') && !one.hasAttribute('aria-labelledby') && !one.caption) say('table without a caption', one);
      const width = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
      const rows = [...one.rows];
      const spans = rows.some((row) => [...row.cells].some((cell) => cell.rowSpan > 1));
      if (!spans && new Set(rows.map(width)).size > 1) say(`rows of ${[...new Set(rows.map(width))]} cells`, one);
      if (!one.querySelector('th')) say('no header cells', one);
      one.querySelectorAll('th').forEach((cell) => {
        if (!cell.getAttribute('scope')) say('header cell of what?', cell);
        if (!words(cell)) say('empty header cell', cell);
      });
    });

    all('img').forEach((one) => {
      if (!one.hasAttribute('alt')) say('no alternative text', one);
      if (!one.getAttribute('width') || !one.getAttribute('height')) say('size not stated', one);
    });
    all('svg').forEach((one) => {
      if (one.closest('[aria-hidden=true]') || one.parentElement.closest('svg')) return;
      const title = one.querySelector(':scope > title');
      const named = one.getAttribute('role') === 'img' || one.getAttribute('role') === 'group';
      if (!named) say('drawing without a role', one);
      if (!title || !/[.!?]$/.test(words(title))) say('drawing without a sentence', one);
    });
    all('[aria-hidden=true]').forEach((one) => {
      const inside = [one, ...one.querySelectorAll('*')].find((part) => part.matches(CONTROLS + ', [tabindex="0"]'));
      if (inside && !inside.closest('[hidden]')) say('hidden, and reached by keyboard', inside);
    });
    return found;
  }

  // What shows only when the page is laid out.
  function layout() {
    const found = [];
    const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1;
    const boxes = [...document.querySelectorAll(CONTROLS)].filter(shown)
      .map((one) => ({ one, box: (one.matches('[type=radio], [type=checkbox]') && one.labels?.[0] || one).getBoundingClientRect() }));
    const inText = (one) => {
      const line = one.closest('p, li, td, th, dd, dt, figcaption, caption, label, span, strong');
      return getComputedStyle(one).display === 'inline' && line !== null
        && words(line).length > words(one).length;
    };
    const near = (a, b) => { // circles of 24 px around the middle of a small one (WCAG 2.5.8)
      const x = a.left + a.width / 2, y = a.top + a.height / 2;
      const dx = Math.max(b.left - x, 0, x - b.right), dy = Math.max(b.top - y, 0, y - b.bottom);
      return Math.hypot(dx, dy) < 12;
    };
    for (const { one, box } of boxes) {
      if (box.width >= 23.9 && box.height >= 23.9 || inText(one)) continue;
      if (boxes.some((other) => other.one !== one && !other.one.contains(one) && near(box, other.box))) {
        found.push(`small to hit, ${Math.round(box.width)} by ${Math.round(box.height)}: ${short(one)}`);
      }
    }
    const wide = document.documentElement.scrollWidth;
    if (wide > window.innerWidth) found.push(`${wide} wide in ${window.innerWidth}`);
    for (const one of document.querySelectorAll('body *')) {
      const style = getComputedStyle(one);
      if ((style.overflowX === 'auto' || style.overflowX === 'scroll') && one.scrollWidth > one.clientWidth + 1
        && one.tabIndex < 0 && !one.querySelector(CONTROLS)) found.push(`cannot be scrolled by keyboard: ${short(one)}`);
    }
    return found;
  }

  globalThis.zhiChecks = { structure, layout };
})();
