// Drift of entities, migrations and database, and what differs between any two schemas.

const CHANGES = { ADDED: ['good', 'added'], REMOVED: ['bad', 'removed'], CHANGED: ['wait', 'changed'] };
const SIGNS = { ADDED: '+', REMOVED: '−', CHANGED: '~' };

function schemaSection(place) {
  const drift = h('div', { class: 'stack' });
  place.replaceChildren(
    heading('Schema', 'Whether entities, migrations and database say the same, and what differs where they do not.'),
    drift,
    comparison(),
  );
  return compareAll(drift);
}

function compareAll(place) {
  return show(place, ask('drift'), (drift) =>
    h(
      'div',
      { class: 'card stack' },
      h(
        'div',
        { class: 'row apart' },
        h('h3', {}, 'Drift'),
        h('div', { class: 'row' },
          driftChip(drift),
          h('button', { type: 'button', click: () => compareAll(place) }, 'Compare again')),
      ),
      h('div', { class: 'grid' },
        driftCard('Entities → migrations', drift.entitiesToMigrations, 'What the entities ask for and no migration does.'),
        driftCard('Migrations → database', drift.migrationsToDatabase, 'What applied migrations lead to and the database lacks.'),
        driftCard('Entities → database', drift.entitiesToDatabase, 'What the entities ask for and the database lacks.')),
      drift.pending.length ? notice('wait', `Not counted: ${several(drift.pending.length, 'migration is', 'migrations are')} pending.`) : null,
    ));
}

function driftChip(drift) {
  const compared = [drift.entitiesToMigrations, drift.migrationsToDatabase, drift.entitiesToDatabase].filter(Boolean);
  if (drift.differences > 0) {
    return chip(['bad', several(drift.differences, 'difference', 'differences')]);
  }
  return compared.some((comparison) => comparison.problems) ? chip(['wait', 'Not all could be compared']) : chip(['good', 'No differences']);
}

function driftCard(title, comparison, explanation) {
  const content = comparison
    ? [
        ...(comparison.problems ?? []).map(problem),
        comparison.differences.length
          ? list(comparison.differences)
          : comparison.problems ? null : h('p', {}, chip(['good', 'The same'])),
        comparison.undeclared
          ? h('details', {}, h('summary', {}, `${several(comparison.undeclared.length, 'thing stays', 'things stay')} undeclared`), list(comparison.undeclared))
          : null,
      ]
    : [h('p', { class: 'muted' }, 'The application has no entities.')];
  return h('div', { class: 'third tight' }, h('h4', {}, title), h('p', { class: 'small muted' }, explanation), ...content);
}

function comparison() {
  const names = h('datalist', { id: 'points' });
  const from = h('input', { list: 'points', value: 'zero', maxlength: '300', required: true });
  const to = h('input', { list: 'points', value: 'database', maxlength: '300', required: true });
  const results = h('div', { class: 'stack', id: 'difference' });
  const submit = (event) => {
    event.preventDefault();
    show(results, ask('difference', { from: from.value, to: to.value }), differenceView);
  };
  ask('migrations', { limit: 500 }).then(
    ({ migrations }) => names.append(...['entities', 'database', 'zero', ...migrations.map((one) => one.name)].map((value) => h('option', { value }))),
    () => {},
  );
  return h(
    'div',
    { class: 'card stack' },
    h('h3', {}, 'Compare two schemas'),
    h('p', { class: 'muted' }, 'Each is “entities”, “database”, “zero” for an empty one, or the name of a migration for the schema after it.'),
    h(
      'form',
      { class: 'filters', submit },
      field('From', from, { class: 'grow' }),
      field('To', to, { class: 'grow' }),
      h('button', { class: 'main' }, 'Compare'),
      names,
    ),
    results,
  );
}

function differenceView({ difference }) {
  const { tables, others, unmodelled } = difference;
  say(several(tables.length + others.length, 'difference', 'differences'));
  if (tables.length + others.length + unmodelled.length === 0) {
    return notice('good', 'They are the same.');
  }
  const counted = (change) => [...tables, ...others].filter((one) => one.change === change).length;
  return [
    h('div', { class: 'row' }, Object.entries(CHANGES).filter(([change]) => counted(change)).map(([change, [kind, word]]) => chip([kind, `${counted(change)} ${word}`]))),
    ...inPortions(tables, tableChange, 30),
    others.length ? changes('Sequences, views and triggers', others) : null,
    named('Also differs', unmodelled),
  ];
}

function tableChange(table) {
  const [kind, word] = CHANGES[table.change];
  return h(
    'details',
    { open: table.change === 'CHANGED' },
    h('summary', {}, h('span', { class: 'mono' }, table.name), ' ', chip([kind, word]), h('span', { class: 'small muted' }, `  ${several(table.parts.length, 'part', 'parts')}`)),
    changes(`Changes of the table ${short(table.name)}`, table.parts),
  );
}

function changes(caption, parts) {
  const sheet = table(caption, [
    { title: 'What', class: 'kind', cell: (part) => `${SIGNS[part.change]} ${part.kind} ${CHANGES[part.change][1]}` },
    { title: 'Name', cell: (part) => part.name },
    { title: 'Before', cell: (part) => part.before ?? '' },
    { title: 'After', cell: (part) => part.after ?? '' },
  ], parts, { class: 'diff' });
  sheet.querySelectorAll('tbody tr').forEach((row, place) => row.classList.add(parts[place].change.toLowerCase()));
  return sheet;
}
