// What migrating would do, and what undoing would: both planned only, nothing is executed.

function pendingSection(place) {
  return show(place, ask('pending'), (plan) => [
    heading('Pending', 'What migrating would execute now, as the very statements. Nothing is executed for this page.'),
    ...plan.problems.map(problem),
    plan.warnings.length ? h('div', { class: 'notice wait' }, list(plan.warnings)) : null,
    ...plan.losses.map(problem),
    plan.migrations.length || plan.problems.length ? null : empty('Everything is applied.'),
    ...inPortions(plan.migrations, pendingMigration),
  ]);
}

/** The first few, and the others when they are asked for: a first installation can have thousands. */
function inPortions(items, render, size = 25) {
  const place = h('div', { class: 'stack' });
  const more = h('button', { type: 'button' }, 'Show more');
  let shown = 0;
  const next = () => {
    place.append(...items.slice(shown, shown + size).map(render));
    shown = Math.min(items.length, shown + size);
    more.hidden = shown >= items.length;
  };
  more.addEventListener('click', next);
  next();
  return items.length > size ? [place, more] : [place];
}

function pendingMigration(migration) {
  return h(
    'article',
    { class: 'card stack' },
    h('div', { class: 'row apart' }, h('h3', { class: 'mono' }, migration.name), riskChip(migration.risk)),
    named('Why', migration.reasons),
    named('Better', migration.recommendations),
    migration.tables.length
      ? table('Tables and locks', [
          { title: 'Table', cell: (row) => h('span', { class: 'mono' }, row.name) },
          { title: 'Rows', number: true, cell: (row) => rows(row) },
          { title: 'Work', cell: (row) => row.work },
          { title: 'Meanwhile', cell: (row) => row.blocking },
        ], migration.tables)
      : null,
    migration.statements.length
      ? sql(migration.statements.map((statement) => statement.sql), `SQL of ${short(migration.name)}`)
      : h('p', { class: 'muted' }, 'Nothing is executed.'),
  );
}

function rows(one) {
  if (one.rows === undefined || one.rows === null) {
    return 'unknown';
  }
  return (one.exact ? '' : '≈ ') + count(one.rows);
}

function rollbackSection(place) {
  const steps = choice([1, 2, 3, 5, 10].map((number) => [number, `the last ${number === 1 ? 'one' : number}`]), { id: 'steps' });
  steps.value = '3';
  const results = h('div', { class: 'stack' });
  const load = () =>
    show(results, ask('rollback', { steps: steps.value }), ({ validations }) =>
      validations.length ? validations.map(rollbackCard) : empty('Nothing is applied that could be undone.'));
  steps.addEventListener('change', load);
  place.replaceChildren(
    heading('Rollback', 'Whether the last migrations could be undone now, and what would be lost. Nothing is executed for this page.',
      field('Validate', steps)),
    results,
  );
  return load();
}

function rollbackCard({ steps, validation }) {
  const atRisk = Object.entries(validation.dataAtRisk);
  const estimated = new Set(validation.estimated);
  return h(
    'article',
    { class: 'card stack' },
    h(
      'div',
      { class: 'row apart' },
      h('h3', {}, `Undo ${steps === 1 ? 'the last migration' : `the last ${steps} migrations`}`),
      h('div', { class: 'row' }, chip(validation.safe ? ['good', 'Can be undone'] : ['bad', 'Not safe']), riskChip(validation.riskLevel)),
    ),
    h('p', { class: 'mono' }, validation.migrations.map((name) => short(name)).join(', ')),
    ...validation.errors.map((error) => notice('bad', error)),
    validation.warnings.length ? h('div', { class: 'notice wait' }, list(validation.warnings)) : null,
    named('Recommended', validation.recommendations),
    named('Undone with them, as they depend on them', validation.dependents),
    atRisk.length
      ? table('Data at risk', [
          { title: 'Table', cell: ([name]) => h('span', { class: 'mono' }, name) },
          { title: 'Rows that go or lose something', number: true, cell: ([name, number]) => rows({ rows: number, exact: !estimated.has(name) }) },
        ], atRisk)
      : h('p', { class: 'muted' }, 'No rows are at risk.'),
    validation.statements.length
      ? h('details', {}, h('summary', {}, several(validation.statements.length, 'statement', 'statements')), sql(validation.statements))
      : null,
  );
}
