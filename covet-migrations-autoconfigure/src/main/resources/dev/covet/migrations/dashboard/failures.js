// What failed, and what to do about it.

function failuresSection(place) {
  return show(place, Promise.all([ask('failures'), ask('statistics')]), ([{ failures, contradictions }, { audit }]) => [
    heading('Failures', 'Migrations that did not come to their end, and what keeps migrating from going on.'),
    failures.length || contradictions.length ? null : empty('Nothing has failed, and nothing contradicts the history.'),
    ...failures.map(failureCard),
    ...contradictions.map(problem),
    recordedFailures(audit.recentFailures.filter(({ kind }) => kind !== 'RUN_FAILED')),
  ]);
}

function failureCard(failure) {
  return h(
    'article',
    { class: 'card stack', 'data-migration': failure.name },
    h('div', { class: 'row apart' }, h('h3', { class: 'mono' }, failure.name), stateChip(failure.state)),
    facts([
      ['When', when(failure.at)],
      ['After', duration(failure.durationMs)],
    ]),
    failure.error ? h('div', { class: 'notice bad' }, h('p', { class: 'whole' }, failure.error)) : null,
    h('div', { class: 'notice' }, h('strong', {}, 'What to do'), h('p', { class: 'whole' }, failure.fix)),
  );
}

/** What the audit remembers, though it may be mended since. A run that failed did so by what failed in it. */
function recordedFailures(failures) {
  if (failures.length === 0) {
    return null;
  }
  return h('div', { class: 'stack' }, h('h3', {}, 'Recorded failures'), table('Recorded failures', [
    { title: 'What', cell: (row) => h('span', { class: 'mono' }, row.migration ? short(row.migration) : kindWord(row.kind)) },
    { title: 'When', class: 'fixed', cell: (row) => when(row.at) },
    { title: 'Who', cell: (row) => short(row.executor) },
    { title: 'Message', cell: (row) => h('div', { class: 'tight' }, h('p', { class: 'whole' }, row.message), h('p', { class: 'small muted' }, row.advice)) },
    { title: 'Since', class: 'fixed', cell: (row) => (row.resolved === undefined ? '–' : chip(row.resolved ? ['good', 'Mended'] : ['bad', 'Still failing'])) },
  ], failures));
}
