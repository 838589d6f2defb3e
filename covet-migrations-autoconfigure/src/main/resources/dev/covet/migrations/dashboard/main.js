// The sections and the way from one to another; each asks for its part when it is opened for the first time.

const SECTIONS = {
  overview: ['Overview', overviewSection],
  migrations: ['Migrations', migrationsSection],
  pending: ['Pending', pendingSection],
  failures: ['Failures', failuresSection],
  rollback: ['Rollback', rollbackSection],
  graph: ['Dependencies', graphSection],
  schema: ['Schema', schemaSection],
  audit: ['Audit', auditSection],
};

const main = document.getElementById('main');
const opened = new Map();

function currentSection() {
  const id = location.hash.slice(1);
  return Object.hasOwn(SECTIONS, id) ? id : 'overview';
}

function openSection(id) {
  for (const [other, place] of opened) {
    place.hidden = other !== id;
  }
  for (const link of document.querySelectorAll('nav a')) {
    const here = link.getAttribute('href') === `#${id}`;
    if (here) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  if (!opened.has(id)) {
    const place = h('section', { id: `section-${id}`, 'aria-label': SECTIONS[id][0] });
    opened.set(id, place);
    main.append(place);
    return SECTIONS[id][1](place);
  }
  return Promise.resolve();
}

function refreshAll() {
  for (const place of opened.values()) {
    place.remove();
  }
  opened.clear();
  refreshHealth();
  return openSection(currentSection());
}

async function refreshHealth() {
  try {
    showHealth(await ask('overview'));
  } catch (error) {
    document.getElementById('databases').replaceChildren(h('li', {}, chip(['bad', error instanceof Refusal ? 'Problem' : 'Error'])));
  }
}

document.getElementById('sections').append(
  ...Object.entries(SECTIONS).map(([id, [title]]) => h('li', {}, h('a', { href: `#${id}` }, title))),
);
document.getElementById('refresh').addEventListener('click', () => refreshAll().then(() => say('Refreshed')));
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
addEventListener('hashchange', () => {
  openSection(currentSection());
  main.focus({ preventScroll: true });
  scrollTo({ top: 0 });
});
openSection(currentSection());
refreshHealth();
