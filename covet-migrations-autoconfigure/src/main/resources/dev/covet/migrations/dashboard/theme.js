// Light, dark, or as the system wants it; remembered where the browser allows that.

const THEMES = ['system', 'light', 'dark'];
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const repaints = [];

/** Calls back whenever colours have changed. */
function onRepaint(callback) {
  repaints.push(callback);
}

function storedTheme() {
  try {
    const stored = localStorage.getItem('covet-migrations-theme');
    return THEMES.includes(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

let theme = storedTheme();

function paint() {
  const dark = theme === 'dark' || (theme === 'system' && darkSystem.matches);
  document.documentElement.dataset.shade = dark ? 'dark' : 'light';
  document.querySelector('#theme b').textContent = theme;
  document.getElementById('theme').setAttribute('aria-label', `Theme: ${theme}`);
  repaints.forEach((repaint) => repaint());
}

document.getElementById('theme').addEventListener('click', () => {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  try {
    localStorage.setItem('covet-migrations-theme', theme);
  } catch {
    // Then it is forgotten with the page.
  }
  paint();
  say(`Theme: ${theme}`);
});
darkSystem.addEventListener('change', paint);
paint();
