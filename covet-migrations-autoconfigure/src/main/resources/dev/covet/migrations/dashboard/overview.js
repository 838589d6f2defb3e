// How everything stands, at one glance.

function overviewSection(place) {
  const asked = Promise.all([ask('overview'), ask('slowest', { limit: 8 })]);
  // A long audit takes longer than all the rest, which need not wait for it.
  const statistics = ask('statistics');
  return show(place, asked, ([overview, slowest]) => [
    heading('Overview', null, h('span', { class: 'small muted' }, 'As of ', when(overview.at))),
    ...Object.entries(overview.databases).map(([name, database]) => glance(name, database, overview, slowest, statistics)),
  ]);
}

function glance(name, database, overview, slowest, statistics) {
  const rate = h('div', { class: 'third' });
  const figures = h('div');
  show(rate, statistics, ({ audit }) => success(database, audit.statistics));
  show(figures, statistics, ({ audit }) => {
    figures.hidden = audit.statistics.totalExecutions === 0;
    return statisticsCard(audit.statistics);
  });
  return h(
    'div',
    { class: 'grid' },
    h('div', { class: 'wide' }, databaseCard(name, database, overview)),
    rate,
    figures,
    h('div', { class: 'half' }, database.velocity.length ? velocityChart(database.velocity) : null),
    h('div', { class: 'half' }, database.timeline.length ? timelineChart(database.timeline) : null),
    h('div', {}, slowest.migrations.length ? slowestChart(slowest.migrations) : null),
  );
}

/** Of all executions that were recorded; where none was, of the migrations in the history. */
function success(database, statistics) {
  if (statistics.totalExecutions > 0) {
    return successChart(statistics.successRate, `of ${several(statistics.totalExecutions, 'execution', 'executions')}`);
  }
  const tried = database.counts.applied + database.counts.failed;
  return database.successRate === undefined
    ? card('Success rate', h('p', { class: 'muted' }, 'No migration was tried yet.'))
    : successChart(database.successRate, `of ${several(tried, 'migration', 'migrations')}`);
}

function statisticsCard(statistics) {
  const average = statistics.averageDurationSeconds;
  return h(
    'div',
    { class: 'card' },
    h(
      'dl',
      { class: 'numbers' },
      number('Executions', statistics.totalExecutions),
      number('Failed executions', statistics.failedExecutions, 'bad'),
      number('Rollbacks', statistics.rollbacksPerformed),
      number('Rows changed', statistics.totalRowsAffected),
      h('div', {}, h('dt', {}, 'Average duration'), h('dd', {}, duration(average === undefined ? null : average * 1000))),
    ),
  );
}

function databaseCard(name, database, overview) {
  const { counts } = database;
  return h(
    'div',
    { class: 'card stack' },
    h('div', { class: 'row apart' }, h('h3', {}, `Database ${name}`), chip(HEALTHS[database.health])),
    h(
      'dl',
      { class: 'numbers' },
      number('Applied', counts.applied),
      number('Pending', counts.pending, 'wait'),
      number('Failed', counts.failed, 'bad'),
      number('Orphaned', counts.orphaned, 'bad'),
    ),
    facts([
      ['Engine', `${ENGINES[database.engine] ?? database.engine} ${database.engineVersion}`],
      ['Schema version', database.schemaVersion],
      ['Newest migration', database.current],
      ['Risk of what is pending', database.risk && counts.pending ? riskChip(database.risk) : null],
      ['Drift', driftWord(overview.drift)],
    ]),
  );
}

const ENGINES = { postgresql: 'PostgreSQL', mysql: 'MySQL', mariadb: 'MariaDB', sqlite: 'SQLite' };

function number(title, value, kind) {
  return h('div', { class: value > 0 ? kind : null }, h('dt', {}, title), h('dd', {}, count(value)));
}

function driftWord(drift) {
  if (!drift) {
    return h('a', { href: '#schema' }, 'Not compared since the start');
  }
  if (drift.differences > 0) {
    return chip(['bad', several(drift.differences, 'difference', 'differences')]);
  }
  return drift.complete ? chip(['good', 'None']) : chip(['wait', 'Partly compared']);
}

/** The header and the numbers in the navigation, from what the overview says. */
function showHealth(overview) {
  document.getElementById('application').textContent = overview.application ?? '';
  document.title = overview.application ? `Migrations of ${short(overview.application)}` : 'Migrations';
  const databases = Object.entries(overview.databases);
  document.getElementById('databases').replaceChildren(
    ...databases.map(([name, database]) => h('li', {}, chip(HEALTHS[database.health], ` · ${name}`))),
  );
  const sum = (of) => databases.reduce((total, [, database]) => total + of(database.counts), 0);
  badge('pending', sum((counts) => counts.pending), 'wait', 'pending');
  badge('failures', sum((counts) => counts.failed + counts.orphaned), 'bad', 'to look at');
}

function badge(section, number, kind, words) {
  const link = document.querySelector(`nav a[href="#${section}"]`);
  link.querySelector('.badge')?.remove();
  if (number > 0) {
    link.append(h('span', { class: `badge ${kind}` }, count(number), h('span', { class: 'hidden' }, ` ${words}`)));
  }
}
