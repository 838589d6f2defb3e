// All migrations, a page at a time, each with its operations and their SQL.

const PAGE = 50;

const MIGRATION_COLUMNS = [
  { title: 'Migration', cell: migrationName },
  { title: 'State', class: 'fixed', cell: (row) => stateChip(row.state) },
  { title: 'Risk', class: 'fixed', cell: (row) => riskChip(row.risk) },
  { title: 'Applied', class: 'fixed', cell: (row) => when(row.appliedAt) },
  { title: 'Duration', number: true, cell: (row) => duration(row.durationMs) },
];

function migrationsSection(place) {
  const filter = {
    text: h('input', { type: 'search', placeholder: 'Name, description, app or version', maxlength: '200' }),
    state: choice([['', 'Every state'], ...Object.entries(STATES).map(([state, [, word]]) => [state, word])]),
    risk: choice([['', 'Every risk'], ...Object.entries(RISKS).map(([risk, [, word]]) => [risk, word])]),
    sort: choice([['newest', 'Newest first'], ['oldest', 'Oldest first'], ['slowest', 'Slowest first'], ['riskiest', 'Riskiest first']]),
  };
  const results = h('div', { class: 'stack' });
  const search = () => show(results, ask('migrations', asked(filter, 0)), (page) => migrationPages(filter, page));
  filter.text.addEventListener('input', later(search));
  for (const control of [filter.state, filter.risk, filter.sort]) {
    control.addEventListener('change', search);
  }
  place.replaceChildren(
    heading('Migrations', 'Choose a migration to see what it does, statement by statement.'),
    h(
      'form',
      { class: 'filters', role: 'search', submit: (event) => event.preventDefault() },
      field('Search', filter.text, { class: 'grow' }),
      field('State', filter.state),
      field('Risk', filter.risk),
      field('Order', filter.sort),
    ),
    results,
  );
  return search();
}

function asked(filter, offset) {
  const values = Object.fromEntries(Object.entries(filter).map(([name, control]) => [name, control.value]));
  return { ...values, offset, limit: PAGE };
}

function migrationPages(filter, first) {
  say(`${several(first.matching, 'migration', 'migrations')} found`);
  if (first.matching === 0) {
    return empty(first.total === 0 ? 'There are no migrations yet.' : 'No migration is like that.');
  }
  const sheet = table('Migrations', MIGRATION_COLUMNS, first.migrations);
  const body = sheet.querySelector('tbody');
  const shown = h('p', { class: 'small muted' });
  const more = h('button', { type: 'button', click: next }, 'Show more');
  const tell = (total) => {
    const there = body.querySelectorAll('tr:not(.detail)').length;
    shown.textContent = `${count(there)} of ${several(total, 'migration', 'migrations')}`;
    more.hidden = there >= total;
  };
  async function next() {
    more.disabled = true;
    const page = await ask('migrations', asked(filter, body.querySelectorAll('tr:not(.detail)').length));
    body.append(...page.migrations.map((row) => tableRow(MIGRATION_COLUMNS, row)));
    more.disabled = false;
    tell(page.matching);
  }
  tell(first.matching);
  return [sheet, h('div', { class: 'row' }, shown, more)];
}

function migrationName(row) {
  return h(
    'div',
    { class: 'tight' },
    h('button', { type: 'button', class: 'link mono', 'aria-expanded': 'false', click: toggleDetail(row.name) }, short(row.name, 160)),
    row.description ? h('p', { class: 'small muted clamp' }, row.description) : null,
    row.version || row.app !== 'default'
      ? h('div', { class: 'row' }, row.version ? h('span', { class: 'chip plain' }, `version ${row.version}`) : null,
          row.app !== 'default' ? h('span', { class: 'chip plain' }, row.app) : null)
      : null,
  );
}

/** Opens a row below the migration's with all that is known of it. */
function toggleDetail(name) {
  return (event) => {
    const button = event.currentTarget;
    const row = button.closest('tr');
    const open = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!open));
    row.classList.toggle('open', !open);
    if (open) {
      row.nextElementSibling.remove();
      return;
    }
    const cell = h('td', { colspan: String(MIGRATION_COLUMNS.length) });
    row.after(h('tr', { class: 'detail' }, cell));
    show(cell, ask('migration', { name }), migrationDetail);
  };
}

function migrationDetail(migration) {
  return h(
    'div',
    { class: 'stack' },
    migration.error ? h('p', { class: 'notice bad whole' }, migration.error) : null,
    migration.description ? h('p', { class: 'whole' }, migration.description) : null,
    facts([
      ['File', migration.origin],
      ['Checksum', h('span', { class: 'mono' }, migration.checksum)],
      ['Depends on', migration.dependsOn.join(', ')],
      ['In one transaction', migration.transactional === undefined ? null : migration.transactional ? 'yes' : 'no'],
    ]),
    ...(migration.problems ?? []).map(problem),
    migration.operations
      ? migration.operations.map(operationDetail)
      : notice('wait', 'The application does not have this migration, only the database knows it.'),
    migrationHistory(migration.name),
  );
}

function operationDetail(operation) {
  return h(
    'div',
    { class: 'tight' },
    h('div', { class: 'row' }, h('strong', {}, short(operation.description, 300)), operation.risk ? riskChip(operation.risk) : null),
    operation.statements.length ? sql(operation.statements, `SQL: ${short(operation.description)}`) : null,
    named('Why', operation.reasons),
    named('Required before', operation.requiredActions),
    named('Better', operation.recommendations),
  );
}
