// Tables that become cards on a phone, SQL that can be copied, and small forms.

/**
 * A table with a heading that stays.
 *
 * columns: [{title, number, cell: (row) => node or text}]
 */
function table(caption, columns, rows, options = {}) {
  const body = h('tbody');
  body.append(...rows.map((row) => tableRow(columns, row)));
  return h(
    'div',
    { class: `sheet ${options.class ?? ''}`, tabindex: '0', role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', { class: 'hidden' }, caption),
      h(
        'thead',
        {},
        h('tr', {}, columns.map((column) => h('th', { scope: 'col', class: column.number ? 'number' : null }, column.title))),
      ),
      body,
    ),
  );
}

function tableRow(columns, row, properties = {}) {
  return h(
    'tr',
    properties,
    columns.map((column, place) =>
      h(
        'td',
        { class: column.number ? 'number' : (column.class ?? null), 'data-label': place === 0 ? null : column.title },
        column.cell(row),
      ),
    ),
  );
}

/** SQL with a button that copies it. */
function sql(statements, label = 'SQL') {
  const text = [statements].flat().map(ended).join('\n\n');
  const pre = h('pre', { tabindex: '0', 'aria-label': label }, h('code', {}, text));
  return h('div', { class: 'sql' }, pre, h('button', { type: 'button', class: 'quiet', click: copy(text, pre) }, 'Copy'));
}

function ended(statement) {
  return /[;}]\s*$/.test(statement) || statement.startsWith('--') ? statement : `${statement};`;
}

/** Where a page is not served securely, the clipboard is out of reach: then the text is selected, ready to be copied. */
function copy(text, pre) {
  return async (event) => {
    const button = event.currentTarget;
    let done = 'Copied';
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      getSelection().selectAllChildren(pre);
      done = 'Selected';
    }
    button.textContent = done;
    say(done);
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1600);
  };
}

function list(texts) {
  return h('ul', { class: 'list' }, texts.map((text) => h('li', {}, text)));
}

/** Texts under a heading; nothing when there are none. */
function named(title, texts) {
  return texts && texts.length ? h('div', { class: 'tight' }, h('h4', {}, title), list(texts)) : null;
}

/** Pairs of a word and what belongs to it; those of nothing are left out. */
function facts(pairs) {
  const there = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return h('dl', { class: 'facts' }, there.flatMap(([term, value]) => [h('dt', {}, term), h('dd', {}, value)]));
}

function field(label, control, properties = {}) {
  return h('label', { class: `field ${properties.class ?? ''}` }, label, control);
}

/** A choice of [value, words]. */
function choice(options, properties = {}) {
  return h('select', properties, options.map(([value, words]) => h('option', { value }, words)));
}

function empty(text) {
  return h('p', { class: 'card empty' }, text);
}

/** The beginning of a section. */
function heading(title, explanation, ...actions) {
  return h('div', { class: 'head' }, h('h2', {}, title), ...actions, explanation ? h('p', {}, explanation) : null);
}

function card(title, ...children) {
  return h('div', { class: 'card' }, h('h3', {}, title), ...children);
}
