// Light, dark, or as the system says: kept in this browser, applied before the first view is drawn.
const KEY = 'kam-appearance';
const system = matchMedia('(prefers-color-scheme: dark)');

function wanted() {
  try {
    return localStorage.getItem(KEY) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function apply() {
  const mode = wanted();
  const dark = mode === 'dark' || (mode === 'auto' && system.matches);
  const root = document.documentElement;
  if (dark) {
    root.setAttribute('theme', 'dark');
  } else {
    root.removeAttribute('theme');
  }
  root.style.colorScheme = dark ? 'dark' : 'light';
  document.dispatchEvent(new CustomEvent('kam-appearance', { detail: { mode, dark } }));
}

window.kamAppearance = (mode) => {
  if (mode) {
    try {
      localStorage.setItem(KEY, mode);
    } catch {
      // private mode: lasts as long as the page
    }
    apply();
  }
  return wanted();
};

system.addEventListener('change', apply);
apply();
