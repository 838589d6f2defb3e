// What every section is built with. Texts of the application only ever become text nodes: nothing here parses HTML.

const libraries = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));

/** Makes an element: h('p', {class: 'muted'}, 'text', child, …). A property that is a function listens to that event. */
function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Why a part of the page could not be answered. */
class Refusal extends Error {
  constructor(problems) {
    super(problems.map((problem) => problem.what).join(' '));
    this.problems = problems;
  }
}

/** Asks for a part beside this page, wherever a proxy has put it. */
async function ask(part, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(given).toString();
  const page = location.pathname.replace(/\/+$/, '');
  let response;
  try {
    response = await fetch(`${page}/${part}${query ? `?${query}` : ''}`, { headers: { Accept: 'application/json' } });
  } catch {
    throw new Refusal([{ what: 'The application does not answer.', fix: 'See whether it is running, then refresh.' }]);
  }
  const answer = await response.json().catch(() => ({}));
  if (answer.problems) {
    throw new Refusal(answer.problems);
  }
  if (!response.ok) {
    throw new Refusal([{ what: `The application answered with status ${response.status}.`, fix: 'Its log says why.' }]);
  }
  return answer.content;
}

/** Shows what comes of a promise in place of what is there, and what went wrong instead if it did. */
async function show(place, promise, render) {
  place.replaceChildren(h('p', { class: 'loading', role: 'status' }, 'Loading …'));
  try {
    const content = await promise;
    await libraries;
    place.replaceChildren();
    const rendered = render(content);
    place.append(...[rendered].flat().filter(Boolean));
  } catch (error) {
    if (!(error instanceof Refusal)) {
      console.error(error);
    }
    place.replaceChildren(...(error.problems ?? [{ what: String(error), fix: 'Refresh the page.' }]).map(problem));
  }
}

/** A problem: what, where, how to fix. */
function problem({ what, where, fix }) {
  return h(
    'div',
    { class: 'notice bad', role: 'alert' },
    h('strong', {}, h('p', { class: 'whole' }, what)),
    where ? h('p', { class: 'small muted' }, where) : null,
    fix ? h('p', { class: 'whole' }, `What to do: ${fix}`) : null,
  );
}

function notice(kind, text) {
  return h('p', { class: `notice ${kind}` }, text);
}

const STATES = {
  APPLIED: ['good', 'Applied'],
  PENDING: ['wait', 'Pending'],
  FAILED: ['bad', 'Failed'],
  RUNNING: ['wait', 'Running'],
  ROLLED_BACK: ['', 'Rolled back'],
  FAKED: ['', 'Faked'],
  SQUASHED: ['', 'Squashed'],
  ORPHANED: ['bad', 'Orphaned'],
  CHANGED: ['bad', 'Changed'],
};
const RISKS = {
  SAFE: ['good', 'Safe'],
  LOW: ['good', 'Low risk'],
  MEDIUM: ['wait', 'Medium risk'],
  HIGH: ['bad', 'High risk'],
  CRITICAL: ['bad', 'Critical risk'],
};
const HEALTHS = { UP_TO_DATE: ['good', 'Up to date'], PENDING: ['wait', 'Pending'], PROBLEM: ['bad', 'Problem'] };

/** A word with a colour, of which the word alone says everything. */
function chip([kind, word], more = '') {
  return h('span', { class: `chip ${kind}` }, word + more);
}

const stateChip = (state) => chip(STATES[state] ?? ['', state]);
const riskChip = (risk) => (risk ? chip(RISKS[risk] ?? ['', risk]) : h('span', { class: 'muted' }, 'unknown'));

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const dateOnly = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const count = (number) => new Intl.NumberFormat().format(number);

/** A time of the reader's own zone, with the exact one for those who ask. */
function when(instant) {
  if (!instant) {
    return h('span', { class: 'muted' }, '–');
  }
  return h('time', { datetime: instant, title: instant }, dateTime.format(new Date(instant)));
}

/** Milliseconds for people. */
function duration(milliseconds) {
  if (milliseconds === null || milliseconds === undefined) {
    return '–';
  }
  if (milliseconds < 1000) {
    return `${Math.round(milliseconds)} ms`;
  }
  const seconds = milliseconds / 1000;
  if (seconds < 60) {
    return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes} min ${Math.round(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const several = (number, one, many) => `${count(number)} ${number === 1 ? one : many}`;

/** The beginning of a text that may be very long. */
const short = (text, longest = 80) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** Says something to those who cannot see what has changed. */
function say(text) {
  document.getElementById('said').textContent = text;
}

/** Calls back when nothing was typed for a moment. */
function later(callback, milliseconds = 250) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(callback, milliseconds);
  };
}

/** A colour of the theme, for canvases, which know no style sheet. */
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
