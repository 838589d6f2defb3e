// Who did what, when, and what came of it; and whether the record of it is as it was written.

const AUDIT_HEALTHS = {
  EMPTY: ['', 'Nothing recorded'],
  HEALTHY: ['good', 'Healthy'],
  FAILING: ['wait', 'Migrations are failing'],
  TAMPERED: ['bad', 'Tampered with'],
};
const OUTCOMES = { SUCCESS: ['good', 'Success'], FAILURE: ['bad', 'Failure'], REFUSED: ['wait', 'Refused'] };
const KINDS = [
  'RUN_STARTED', 'RUN_COMPLETED', 'RUN_FAILED', 'MIGRATION_STARTED', 'STATEMENT', 'MIGRATION_APPLIED', 'MIGRATION_FAKED',
  'MIGRATION_ROLLED_BACK', 'MIGRATION_FAILED', 'MIGRATION_REVERTED', 'CONFLICT', 'SLOW', 'WARNING', 'REFUSED',
  'LOCK_TAKEN_OVER', 'DRIFT_FOUND', 'BACKUP_CREATED', 'BACKUP_FAILED', 'BACKUP_RESTORED', 'RESTORE_FAILED', 'KEEP_RESTORED',
  'ARCHIVED',
];

const kindWord = (kind) => kind.charAt(0) + kind.slice(1).toLowerCase().replaceAll('_', ' ');

const EVENT_COLUMNS = [
  { title: 'Event', cell: eventName },
  { title: 'About', cell: (row) => h('span', { class: 'mono' }, row.migration ? short(row.migration, 120) : '') },
  { title: 'Outcome', class: 'fixed', cell: (row) => (row.outcome ? chip(OUTCOMES[row.outcome] ?? ['', row.outcome]) : '') },
  { title: 'When', class: 'fixed', cell: (row) => when(row.at) },
  { title: 'Who', cell: (row) => short(row.executor, 60) },
  { title: 'Duration', number: true, cell: (row) => duration(row.durationMs) },
];

function auditSection(place) {
  const health = h('div', { class: 'stack' });
  const results = h('div', { class: 'stack' });
  const filter = {
    text: h('input', { type: 'search', placeholder: 'In SQL, error, description, ticket or reason', maxlength: '200' }),
    name: h('input', { type: 'search', placeholder: 'Full name', maxlength: '300' }),
    executor: h('input', { type: 'search', maxlength: '200' }),
    kind: choice([['', 'Every event'], ...KINDS.map((kind) => [kind, kindWord(kind)])]),
    outcome: choice([['', 'Every outcome'], ...Object.entries(OUTCOMES).map(([outcome, [, word]]) => [outcome, word])]),
    since: h('input', { type: 'date' }),
    until: h('input', { type: 'date' }),
  };
  const search = () => show(results, ask('audit', values(filter)), (page) => auditPages(filter, page));
  for (const control of Object.values(filter)) {
    control.addEventListener(control.type === 'search' ? 'input' : 'change', control.type === 'search' ? later(search, 400) : search);
  }
  place.replaceChildren(
    heading('Audit', 'Who changed what, when, and what came of it. Each event carries the hash of the one before it.'),
    health,
    h(
      'form',
      { class: 'filters', role: 'search', submit: (event) => event.preventDefault() },
      field('Text', filter.text, { class: 'grow' }),
      field('Migration', filter.name, { class: 'grow' }),
      field('Who', filter.executor),
      field('Event', filter.kind),
      field('Outcome', filter.outcome),
      field('From', filter.since),
      field('To', filter.until),
    ),
    results,
  );
  return Promise.all([show(health, ask('statistics'), auditHealth), search()]);
}

const values = (filter) => Object.fromEntries(Object.entries(filter).map(([name, control]) => [name, control.value]));

function auditHealth({ recording, audit: { health, slowestStatements } }) {
  const verdict = h('div', { class: 'stack', id: 'verdict' });
  const verify = () => show(verdict, ask('verification'), verification);
  return [
    recording ? null : notice('wait', 'Nothing is being recorded: covet.migrations.audit.enabled is false.'),
    h(
      'div',
      { class: 'card stack' },
      h(
        'div',
        { class: 'row apart' },
        h('div', { class: 'row' }, h('h3', {}, 'Record'), chip(AUDIT_HEALTHS[health.state] ?? ['', health.state])),
        h('button', { type: 'button', id: 'verify', click: verify }, 'Verify the whole chain'),
      ),
      facts([
        ['Events', count(health.entries)],
        ['Archived up to', health.archivedUpTo || null],
        ['Newest event', health.lastRecordedAt ? when(health.lastRecordedAt) : null],
        ['Its number and hash', health.anchor ? h('span', { class: 'mono' }, health.anchor) : null],
        ['Failing', health.failing.map((name) => short(name)).join(', ')],
      ]),
      verdict,
    ),
    slowestStatements.length ? h('details', { class: 'card' }, h('summary', {}, 'Slowest statements'), statementTimes(slowestStatements)) : null,
  ];
}

function statementTimes(times) {
  return table('Slowest statements', [
    { title: 'Statement', cell: (row) => h('code', { class: 'clamp' }, row.sql ? short(row.sql, 400) : `statement ${row.statement}`) },
    { title: 'Migration', cell: (row) => h('span', { class: 'mono' }, short(row.migration)) },
    { title: 'Duration', number: true, cell: (row) => duration(row.durationMs) },
    { title: 'Waiting for locks', number: true, cell: lockWait },
    { title: 'Rows', number: true, cell: (row) => (row.rows === undefined ? '–' : count(row.rows)) },
  ], times);
}

function lockWait({ durationMs, lockWaitMs, lockWaitFor, lockHeldBy }) {
  if (lockWaitMs === undefined) {
    return durationMs < 200 ? '–' : 'not known';
  }
  const title = [lockWaitFor, lockHeldBy ? `held by ${lockHeldBy}` : ''].filter(Boolean).join(', ');
  return h('span', { title }, duration(lockWaitMs));
}

function verification(report) {
  say(report.intact ? 'The chain is unbroken' : 'The chain is broken');
  if (report.intact) {
    return notice('good', `Unbroken: ${several(report.entries, 'event is', 'events are')} as they were written.`);
  }
  return h(
    'div',
    { class: 'notice bad', role: 'alert' },
    h('strong', {}, 'The record is not as it was written.'),
    list(report.findings.map((finding) => `${kindWord(finding.kind)}, event ${finding.id}: ${finding.what}`)),
    report.moreFindings ? h('p', {}, `And ${count(report.moreFindings)} more.`) : null,
  );
}

function auditPages(filter, first) {
  if (first.events.length === 0 && first.next === undefined) {
    return empty('No event is like that.');
  }
  const sheet = table('Events', EVENT_COLUMNS, first.events);
  const body = sheet.querySelector('tbody');
  let next = first.next;
  const more = h('button', { type: 'button', click: turn }, 'Show more');
  more.hidden = next === undefined;
  async function turn() {
    more.disabled = true;
    const page = await ask('audit', { ...values(filter), before: next });
    body.append(...page.events.map((row) => tableRow(EVENT_COLUMNS, row)));
    next = page.next;
    more.disabled = false;
    more.hidden = next === undefined;
  }
  return [sheet, h('div', { class: 'row' }, more)];
}

function eventName(row) {
  const words = row.statement ? `${kindWord(row.kind)} ${row.statement}` : kindWord(row.kind);
  return h(
    'details',
    {},
    h('summary', {}, words),
    h('div', { class: 'stack' },
      row.error ? h('p', { class: 'notice bad whole' }, row.error) : null,
      row.description ? h('p', { class: 'whole' }, row.description) : null,
      row.sql ? sql(row.sql) : null,
      facts([
        ['Number', String(row.id)],
        ['Rows', row.rows === undefined ? null : count(row.rows)],
        ['Host', row.host],
        ['Environment', row.environment],
        ['Application', [row.application, row.applicationVersion, row.commit].filter(Boolean).join(' ')],
        ...Object.entries(row.metadata ?? {}),
        ...Object.entries(row.details ?? {}),
        ['Run', h('span', { class: 'mono' }, row.execution)],
        ['Hash', h('span', { class: 'mono' }, row.hash)],
      ]),
      row.trace ? h('details', {}, h('summary', {}, 'Stack trace'), h('pre', { class: 'whole' }, row.trace)) : null),
  );
}

/** What has happened to one migration, asked for when it is opened. */
function migrationHistory(name) {
  const events = h('div', {});
  const load = () =>
    show(events, ask('audit', { name, limit: 100 }), (page) =>
      page.events.length ? table(`History of ${short(name)}`, EVENT_COLUMNS, page.events) : h('p', { class: 'muted' }, 'Nothing was recorded.'));
  return h('details', { toggle: (event) => event.target.open && !events.hasChildNodes() && load() }, h('summary', {}, 'History'), events);
}
