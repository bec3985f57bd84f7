'use strict';
(() => {
  // What a target says reaches the page as text only: textContent and option values, never markup.
  const FIELDS = [
    ['severity', 'Severity'],
    ['outcome', 'Outcome'],
    ['chapter', 'Chapter'],
    ['target', 'Target']
  ];
  const PREFIX = '#?';

  const make = (name, attributes = {}, text = '') => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.textContent = text;
    return element;
  };

  const names = new Map();
  document.querySelectorAll('#inputs h3[data-t]').forEach((h) => names.set(h.dataset.t, h.textContent));

  const entries = [...document.querySelectorAll('[data-f]')].map((element) => {
    const [severity, outcome, targets] = element.dataset.f.split(';');
    return {
      element,
      text: '',
      severity: [severity],
      outcome: [outcome],
      chapter: [element.id.split('--')[0]],
      target: targets ? targets.split(' ') : []
    };
  });

  const status = make('p', { role: 'status', class: 'shown' });
  const said = make('p', { role: 'status', class: 'away' });
  document.body.append(said);

  /* Filters */

  const form = make('form', { class: 'filters', role: 'search', 'aria-label': 'Filter the rules' });
  const controls = {};

  const select = (field, label) => {
    const values = [...new Set(entries.flatMap((entry) => entry[field]))];
    if (values.length < 2) {
      return;
    }
    if (field === 'chapter') {
      values.sort();
    }
    const box = make('label', {}, label);
    const control = make('select', { name: field });
    control.append(new Option('all', ''));
    values.forEach((value) => control.append(new Option(names.get(field === 'target' ? value : '') || value, value)));
    box.append(control);
    form.append(box);
    controls[field] = control;
  };

  const matches = (entry, words) => {
    const chosen = FIELDS.every(([field]) => {
      const wanted = controls[field] ? controls[field].value : '';
      return !wanted || entry[field].includes(wanted);
    });
    if (chosen && words.length > 0) {
      entry.text = entry.text || entry.element.textContent.toLowerCase();
    }
    return chosen && words.every((word) => entry.text.includes(word));
  };

  const opened = new Map();
  const sections = [...document.querySelectorAll('main > section')]
    .map((section) => ({
      section,
      count: section.querySelector('h2 .count'),
      entries: entries.filter((entry) => section.contains(entry.element)),
      groups: [...section.querySelectorAll('[data-g]')],
      lists: [...section.querySelectorAll('details')].filter((list) => list.querySelector('[data-f]'))
    }))
    .filter((part) => part.entries.length > 0);
  sections.forEach((part) => {
    part.all = part.count ? part.count.textContent : '';
  });

  const visible = (part) => part.querySelector('[data-f]:not([hidden])') !== null;

  const fold = (list, active) => {
    if (active && !opened.has(list)) {
      opened.set(list, list.open);
    }
    if (active) {
      list.open = visible(list);
    } else if (opened.has(list)) {
      list.open = opened.get(list);
      opened.delete(list);
    }
  };

  const isActive = () => Object.values(controls).some((control) => control.value.trim() !== '');

  const apply = () => {
    const words = controls.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const active = isActive();
    let shown = 0;
    entries.forEach((entry) => {
      const match = matches(entry, words);
      entry.element.hidden = !match;
      shown += match ? 1 : 0;
    });
    sections.forEach((part) => {
      const left = part.entries.filter((entry) => !entry.element.hidden).length;
      part.section.hidden = active && left === 0;
      part.groups.forEach((group) => { group.hidden = !visible(group); });
      part.lists.forEach((list) => fold(list, active));
      if (part.count) {
        part.count.textContent = active ? left + ' of ' + part.all : part.all;
      }
    });
    status.textContent = active
      ? 'Showing ' + shown + ' of ' + entries.length + ' rules'
      : 'Showing all ' + entries.length + ' rules';
    reset.disabled = !active;
  };

  const remember = () => {
    const query = new URLSearchParams();
    Object.entries(controls).forEach(([field, control]) => {
      if (control.value.trim() !== '') {
        query.set(field, control.value.trim());
      }
    });
    try {
      history.replaceState(null, '', PREFIX + query);
    } catch (refused) {
      // A page without an address keeps its filters as long as it is open.
    }
  };

  const recall = (query) => {
    Object.entries(controls).forEach(([field, control]) => {
      control.value = query.get(field) || '';
      if (control.selectedIndex === -1) {
        control.value = '';
      }
    });
    apply();
  };

  const reveal = (id) => {
    const place = document.getElementById(id);
    if (!place) {
      return;
    }
    if (place.closest('[hidden]')) {
      recall(new URLSearchParams());
    }
    for (let list = place.closest('details'); list; list = list.parentElement.closest('details')) {
      list.open = true;
    }
    place.scrollIntoView();
  };

  const arrive = () => {
    if (location.hash.startsWith(PREFIX)) {
      recall(new URLSearchParams(location.hash.slice(PREFIX.length)));
      form.scrollIntoView();
    } else if (location.hash.length > 1) {
      reveal(location.hash.slice(1));
    }
  };

  FIELDS.forEach(([field, label]) => select(field, label));
  const search = make('label', { class: 'words' }, 'Text');
  controls.text = make('input', { type: 'search', name: 'text', autocomplete: 'off', spellcheck: 'false' });
  search.append(controls.text);
  const reset = make('button', { type: 'button' }, 'Reset');
  form.append(search, reset, status);

  let later = 0;
  form.addEventListener('input', () => {
    clearTimeout(later);
    later = setTimeout(() => {
      apply();
      remember();
    }, 120);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  reset.addEventListener('click', () => {
    recall(new URLSearchParams());
    remember();
    controls.text.focus();
  });

  if (entries.length > 1) {
    document.getElementById('findings').before(form);
    apply();
    addEventListener('hashchange', arrive);
    arrive();
  }

  /* Copying */

  // Pages that were not sent over TLS have no clipboard.
  const copyOld = (text) => {
    const area = make('textarea', { class: 'away', readonly: '', 'aria-hidden': 'true', tabindex: '-1' });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refused) {
      return copyOld(text);
    }
  };

  document.querySelectorAll('.prose pre').forEach((block) => {
    const title = block.closest('[data-f]').querySelector('h3').textContent;
    const button = make('button', { type: 'button', class: 'copy' }, 'Copy');
    button.setAttribute('aria-label', 'Copy lines for: ' + title);
    button.addEventListener('click', async () => {
      const done = await copy(block.textContent.replace(/\n$/, ''));
      button.focus();
      button.textContent = done ? 'Copied' : 'Not copied';
      said.textContent = '';
      setTimeout(() => {
        said.textContent = done ? 'Copied' : 'The browser did not allow copying';
      }, 60);
      setTimeout(() => {
        button.textContent = 'Copy';
      }, 2500);
    });
    const box = make('div', { class: 'lines' });
    block.replaceWith(box);
    box.append(block, button);
  });
})();
