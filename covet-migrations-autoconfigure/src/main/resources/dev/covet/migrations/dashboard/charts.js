// Charts, drawn by Chart.js in the colours of the theme.

const drawn = new Set();

onRepaint(() => {
  for (const chart of drawn) {
    if (chart.canvas?.isConnected) {
      chart.redraw();
    } else {
      drawn.delete(chart);
    }
  }
});

/**
 * A chart with words for those who cannot see it.
 *
 * make: () => the chart's configuration, made anew when colours change
 */
function chart(title, words, make, options = {}) {
  const canvas = h('canvas', { role: 'img', 'aria-label': `${title}: ${words}` });
  const box = h('div', { class: `chart ${options.low ? 'low' : ''}` }, canvas, options.centre);
  const held = { canvas, chart: null };
  held.redraw = () => {
    held.chart?.destroy();
    held.chart = new Chart(canvas, settled(make()));
  };
  drawn.add(held);
  // A canvas has no size before it is in the page.
  requestAnimationFrame(() => requestAnimationFrame(() => canvas.isConnected && held.redraw()));
  return h('figure', { class: 'card' }, h('figcaption', { class: 'head' }, h('h3', {}, title)), box);
}

function settled(configuration) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  Chart.defaults.color = colour('muted');
  Chart.defaults.borderColor = colour('chart-grid');
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12;
  return {
    ...configuration,
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: still ? false : { duration: 350 },
      ...configuration.options,
      plugins: { legend: { display: false }, ...configuration.options?.plugins },
    },
  };
}

/** How many migrations were applied on each day, with the days between on which none were. */
function velocityChart(velocity) {
  const days = filled(velocity, 14);
  const total = velocity.reduce((sum, day) => sum + day.count, 0);
  const words = `${several(total, 'migration', 'migrations')} on ${several(velocity.length, 'day', 'days')}`;
  return chart('Applied per day', words, () => ({
    type: 'bar',
    data: {
      labels: days.map((day) => dateOnly.format(new Date(day.date))),
      datasets: [{ data: days.map((day) => day.count), backgroundColor: colour('chart-1'), borderRadius: 4, maxBarThickness: 28 }],
    },
    options: {
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 16 } },
        y: { beginAtZero: true, ticks: { precision: 0 }, border: { display: false } },
      },
    },
  }));
}

/** Longer histories are shown by week, so that bars can be told from each other. */
function filled(velocity, least) {
  if (velocity.length === 0) {
    return [];
  }
  const day = 86400000;
  const counts = new Map(velocity.map(({ date, count: number }) => [Date.parse(date), number]));
  const last = Math.max(...counts.keys());
  const first = Math.min(...counts.keys(), last - (least - 1) * day);
  const step = (last - first) / day > 120 ? 7 * day : day;
  const days = [];
  for (let from = first; from <= last; from += step) {
    let number = 0;
    for (let at = from; at < from + step; at += day) {
      number += counts.get(at) ?? 0;
    }
    days.push({ date: from, count: number });
  }
  return days;
}

const FAILED_STATES = ['FAILED', 'ORPHANED', 'CHANGED'];

/** When each migration ran, and how long. */
function timelineChart(timeline) {
  const words = `${several(timeline.length, 'execution', 'executions')}, by time and duration`;
  const points = (failed) =>
    timeline
      .filter((execution) => FAILED_STATES.includes(execution.state) === failed)
      .map((execution) => ({ x: Date.parse(execution.at), y: Math.max(1, execution.durationMs), name: execution.name }));
  const times = timeline.map((execution) => Date.parse(execution.at));
  const margin = Math.max(1000, (Math.max(...times) - Math.min(...times)) * 0.04);
  return chart('Timeline', words, () => ({
    type: 'scatter',
    data: {
      datasets: [
        { label: 'Succeeded', data: points(false), backgroundColor: colour('chart-2'), pointRadius: 5, pointHoverRadius: 7 },
        { label: 'Failed', data: points(true), backgroundColor: colour('chart-3'), pointRadius: 6, pointStyle: 'rectRot' },
      ],
    },
    options: {
      plugins: {
        legend: { display: true, position: 'bottom', labels: { usePointStyle: true, boxHeight: 7 } },
        tooltip: { callbacks: { label: ({ raw }) => `${short(raw.name, 60)}: ${duration(raw.y)}`, title: ([{ raw }]) => dateTime.format(raw.x) } },
      },
      scales: {
        x: { type: 'linear', min: Math.min(...times) - margin, max: Math.max(...times) + margin, grid: { display: false }, ticks: { maxTicksLimit: 6, maxRotation: 0, callback: timeTick(times) } },
        y: { type: 'logarithmic', suggestedMax: 2 * Math.max(...timeline.map((one) => one.durationMs)), border: { display: false }, ticks: { maxTicksLimit: 6, callback: (value) => duration(value) } },
      },
    },
  }));
}

/** Days, or times of day where everything happened on one. */
function timeTick(times) {
  const span = Math.max(...times) - Math.min(...times);
  const format =
    span > 172800000
      ? new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
      : new Intl.DateTimeFormat(undefined, { timeStyle: span > 600000 ? 'short' : 'medium' });
  return (value) => format.format(value);
}

function successChart(rate, words) {
  const percent = `${(rate * 100).toFixed(rate === 1 || rate === 0 ? 0 : 1)} %`;
  const centre = h('div', { class: 'centre' }, h('strong', {}, percent), h('span', { class: 'muted small' }, words));
  return chart('Success rate', `${percent} ${words}`, () => ({
    type: 'doughnut',
    data: {
      labels: ['Succeeded', 'Failed'],
      datasets: [{ data: [rate, 1 - rate], backgroundColor: [colour('chart-2'), colour('chart-3')], borderWidth: 0 }],
    },
    options: { cutout: '78%', plugins: { tooltip: { enabled: false } } },
  }), { low: true, centre });
}

function slowestChart(migrations) {
  const words = migrations.map((one) => `${short(one.name, 40)} ${duration(one.durationMs)}`).join(', ');
  return chart('Slowest migrations', words, () => ({
    type: 'bar',
    data: {
      labels: migrations.map((one) => short(one.name, 32)),
      datasets: [{ data: migrations.map((one) => one.durationMs), backgroundColor: colour('chart-1'), borderRadius: 4, maxBarThickness: 18 }],
    },
    options: {
      indexAxis: 'y',
      plugins: { tooltip: { callbacks: { label: ({ raw }) => duration(raw) } } },
      scales: {
        x: { beginAtZero: true, border: { display: false }, ticks: { maxTicksLimit: 5, callback: (value) => duration(value) } },
        y: { grid: { display: false } },
      },
    },
  }));
}
