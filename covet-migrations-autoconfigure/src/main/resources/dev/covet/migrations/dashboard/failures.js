// What failed, and what to do about it.

function failuresSection(place) {
  return show(place, ask('failures'), ({ failures, contradictions }) => [
    heading('Failures', 'Migrations that did not come to their end, and what keeps migrating from going on.'),
    failures.length || contradictions.length ? null : empty('Nothing has failed, and nothing contradicts the history.'),
    ...failures.map(failureCard),
    ...contradictions.map(problem),
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
